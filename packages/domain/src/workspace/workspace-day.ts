import { tzOffset } from "@date-fns/tz";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The calendar day it is at `now` in the workspace's time zone, as `YYYY-MM-DD`. */
export function workspaceDay(now: Date, timeZone: string): string {
  return dayOf(now.getTime() + offsetAt(now.getTime(), timeZone));
}

/**
 * The first instant of that day. Where the clocks jump over midnight it is the instant after the jump; where midnight
 * comes twice it is the first; a day that a zone left out (Apia, 2011-12-30) begins when the next one does.
 */
export function startOfWorkspaceDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const candidates = [midnight - DAY, midnight, midnight + DAY]
    .map((instant) => midnight - offsetAt(instant, timeZone))
    .filter((instant) => workspaceDay(new Date(instant), timeZone) >= day);
  return new Date(Math.min(...candidates));
}

/** `addDays("2026-02-28", 1)` is "2026-03-01": calendar days, no time zone involved. */
export function addDays(day: string, count: number): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + count * DAY);
}

/** Whether `name` is an IANA time zone that this runtime can compute with. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const dayOf = (utc: number) => new Date(utc).toISOString().slice(0, 10);

const offsetAt = (instant: number, timeZone: string) => tzOffset(timeZone, new Date(instant)) * MINUTE;
