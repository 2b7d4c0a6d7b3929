import { capitalise, dayOf, daysBetween, formatDayDistance } from "./days.ts";

export type Reader = {
  /** BCP 47, such as "en-GB". */
  locale: string;
  /** IANA name, such as "Europe/Amsterdam". */
  timeZone: string;
  /** The moment the page was made, ISO 8601: both renders of a page agree on it. */
  now: string;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** "12 minutes ago", "3 hours ago", "Yesterday", "in 2 weeks": by calendar days of the reader's zone beyond the hour. */
export function formatRelative(
  instant: string,
  reader: Reader,
  options: { inline?: boolean; unit?: "day" } = {},
): string {
  const { locale, timeZone, now } = reader;
  const ms = Date.parse(instant) - Date.parse(now);
  const days = daysBetween(dayOf(now, timeZone), dayOf(instant, timeZone));
  if (options.unit === "day") return formatDayDistance(days, locale, options);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (Math.abs(ms) < MINUTE_MS) return capitalise(format.format(0, "second"), locale, options.inline);
  if (Math.abs(ms) < HOUR_MS) return format.format(Math.trunc(ms / MINUTE_MS), "minute");
  if (days === 0) return format.format(Math.trunc(ms / HOUR_MS), "hour");
  return formatDayDistance(days, locale, options);
}

/** The whole truth for a title: "Friday 20 November 2026 at 16:12 CET". */
export function formatExact(instant: string, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(instant));
}

/** "16:12" in the reader's zone. */
export function formatClock(instant: string, { locale, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
}

/** "Yesterday, 15:18" or "Tue 17 Nov, 09:50"; the year appears when it is not this one. */
export function formatMoment(instant: string, reader: Reader): string {
  const { locale, timeZone, now } = reader;
  const [day, today] = [dayOf(instant, timeZone), dayOf(now, timeZone)];
  const days = daysBetween(today, day);
  const isOtherYear = day.slice(0, 4) !== today.slice(0, 4);
  const date =
    Math.abs(days) < 2
      ? formatDayDistance(days, locale)
      : new Intl.DateTimeFormat(locale, {
          timeZone,
          ...(isOtherYear ? { year: "numeric" } : { weekday: "short" }),
          day: "numeric",
          month: "short",
        })
          .format(new Date(instant))
          .replace(",", "");
  return `${date}, ${formatClock(instant, reader)}`;
}
