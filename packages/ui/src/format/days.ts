const DAY_MS = 86_400_000;

/** The calendar day (YYYY-MM-DD) that an instant falls on in a time zone. */
export function dayOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** Whole calendar days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

export type DayLook = "auto" | "short" | "medium" | "long" | "weekday";

const LOOKS: Record<Exclude<DayLook, "auto">, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
};

/** "auto" leaves the year out when it is the year of `today`. */
export function formatDay(day: string, locale: string, look: DayLook = "medium", today?: string): string {
  const resolved = look === "auto" ? (today?.slice(0, 4) === day.slice(0, 4) ? "short" : "medium") : look;
  return new Intl.DateTimeFormat(locale, { ...LOOKS[resolved], timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}

/** Distance in days, weeks, months or years: "Yesterday", "in 2 weeks". Only words without figures are capitalised. */
export function formatDayDistance(
  days: number,
  locale: string,
  options: { inline?: boolean; unit?: "day" } = {},
): string {
  const size = Math.abs(days);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: size < 2 ? "auto" : "always" });
  if (options.unit === "day" || size < 14) return capitalise(format.format(days, "day"), locale, options.inline);
  if (size < 63) return format.format(Math.round(days / 7), "week");
  if (size < 730) return format.format(Math.round(days / 30.44), "month");
  return format.format(Math.round(days / 365.25), "year");
}

export function capitalise(text: string, locale: string, inline = false): string {
  if (inline || /\p{N}/u.test(text)) return text;
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
