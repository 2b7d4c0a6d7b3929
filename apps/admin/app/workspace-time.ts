import { dayOf } from "@tandem/ui/format/days";

const MINUTE = 60_000;

/** "2026-11-25T10:30", as a field for day and time holds it: the wall clock of the workspace at an instant. */
export function wallClockOf(instant: string | Date, timeZone: string): string {
  const iso = new Date(instant).toISOString();
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return `${dayOf(iso, timeZone)}T${time.format(new Date(iso))}`;
}

/**
 * The instant at which the workspace's clocks show this. In the hour that comes twice it is the first, in the hour that is
 * skipped the clock after it. What is no wall clock comes back as it is: the API is the one that judges.
 */
export function instantOf(wallClock: string, timeZone: string): string {
  const asUtc = Date.parse(`${wallClock}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(wallClock) || Number.isNaN(asUtc)) return wallClock;
  const shownAt = (instant: number) => Date.parse(`${wallClockOf(new Date(instant), timeZone)}Z`) - instant;
  const offsets = [shownAt(asUtc - 24 * 60 * MINUTE), shownAt(asUtc + 24 * 60 * MINUTE)];
  const candidates = offsets.map((offset) => asUtc - offset);
  const exact = candidates.find((instant) => instant + shownAt(instant) === asUtc);
  return new Date(exact ?? candidates[0] ?? asUtc).toISOString();
}

/** A quarter of an hour, upwards: when a meeting is likely to begin. */
export function nextQuarter(now: Date): Date {
  return new Date(Math.ceil((now.getTime() + 30 * MINUTE) / (15 * MINUTE)) * 15 * MINUTE);
}
