import { tzOffset } from "@date-fns/tz";
import { startOfWorkspaceDay } from "../workspace/workspace-day.ts";
import { DEFAULT_DAY_FORMAT, dayPart, dayReader, splitMoment } from "./day-format.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TIME =
  /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]\.?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Reads a point in time: ISO 8601 in UTC, or null where the text is none. */
export type MomentReader = (text: string) => string | null;

/**
 * A reader for the day format with a time behind it, however the time is written: `2023-07-28T03:00:00+02:00`,
 * `7/28/2023 3:00 PM`. Without a zone it is local to `timeZone`; a day alone means its first moment.
 */
export function momentReader(format: string | undefined, timeZone: string): MomentReader | null {
  const readDay = dayReader(dayPart(format ?? DEFAULT_DAY_FORMAT));
  if (!readDay) return null;
  return (text) => {
    const whole = readDay(text);
    if (whole) return startOfWorkspaceDay(whole, timeZone).toISOString();
    const parts = splitMoment(text);
    const day = parts && readDay(parts.day);
    const time = parts && TIME.exec(parts.time)?.groups;
    return day && time ? instantOf(day, time, timeZone) : null;
  };
}

function instantOf(day: string, time: Record<string, string | undefined>, timeZone: string): string | null {
  const { minute = "0", second = "0", fraction = "", half, zone } = time;
  const hour = hourOf(Number(time.hour), half);
  if (hour === null || Number(minute) > 59 || Number(second) > 59) return null;
  const millis = Number(fraction.padEnd(3, "0").slice(0, 3));
  const wall = Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + Number(minute)) * 60 + Number(second)) * 1000 + millis;
  const instant = zone ? wall - zoneMinutes(zone) * MINUTE : localInstant(wall, timeZone);
  const iso = new Date(instant).toISOString();
  return iso >= "0001-01-01" && iso.length === 24 ? iso : null;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (!half) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function zoneMinutes(zone: string): number {
  const [, sign, hours, minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (!sign) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A time that comes twice is the first of the two; one that the clocks jump over is as far behind the jump. */
function localInstant(wall: number, timeZone: string): number {
  const offsets = [wall - DAY, wall + DAY].map((instant) => tzOffset(timeZone, new Date(instant)) * MINUTE);
  const [before = 0] = offsets;
  const fitting = offsets
    .map((offset) => wall - offset)
    .filter((instant) => instant + tzOffset(timeZone, new Date(instant)) * MINUTE === wall);
  return fitting.length > 0 ? Math.min(...fitting) : wall - before;
}
