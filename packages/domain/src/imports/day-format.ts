import { Day } from "../dates/schemas.ts";

const TOKENS: Record<string, string> = {
  YYYY: "(?<year>\\d{4})",
  YY: "(?<year>\\d{2})",
  MMM: "(?<month>[A-Za-z]{3,9})\\.?",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
};

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** Reads a day as its format says: "2017-03-01", or null where the text is not one. */
export type DayReader = (text: string) => string | null;

export const DEFAULT_DAY_FORMAT = "YYYY-MM-DD";

/**
 * A reader for a format such as `DD/MM/YYYY`, `M/D/YY`, `D MMM YYYY` or `YYYY-MM-DD HH:mm` (a time, if there is one, is
 * left out); null where the format does not name year, month and day once each.
 */
export function dayReader(format: string): DayReader | null {
  const dayFormat = dayPart(format);
  const read = wholeDayReader(dayFormat);
  if (dayFormat === format || !read) return read;
  return (text) => read(text) ?? read(splitMoment(text)?.day ?? "");
}

/** The format without its time. */
export const dayPart = (format: string): string => format.replace(/[T\s,]*[Hh].*$/, "");

/** A time behind a day, however it is written. */
export function splitMoment(text: string): { day: string; time: string } | null {
  const { index, 0: gap = "" } = /(?:T|,?\s+)(?=\d{1,2}:\d{2})/.exec(text) ?? {};
  return index === undefined ? null : { day: text.slice(0, index), time: text.slice(index + gap.length) };
}

function wholeDayReader(format: string): DayReader | null {
  const source = format.replace(/YYYY|YY|MMM|MM|M|DD|D|[^A-Za-z0-9]|./g, (part) => TOKENS[part] ?? literal(part));
  const names = [...source.matchAll(/\?<(\w+)>/g)].map((match) => match[1]);
  if (names.length !== 3 || new Set(names).size !== 3) return null;
  const pattern = new RegExp(`^${source}$`);
  return (text) => {
    const { year = "", month = "", day = "" } = pattern.exec(text)?.groups ?? {};
    const found = Day.safeParse(`${fullYear(year)}-${monthNumber(month)}-${day.padStart(2, "0")}`);
    return found.success ? found.data : null;
  };
}

/** "17" is 2017 and "70" is 1970, as everywhere. */
function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 69 ? `20${year}` : `19${year}`;
}

function monthNumber(month: string): string {
  if (/^\d/.test(month)) return month.padStart(2, "0");
  const key = month.toLowerCase() === "sept" ? "sep" : month.toLowerCase();
  const index = MONTHS.findIndex((name) => name === key || name.slice(0, 3) === key);
  return index < 0 ? "" : String(index + 1).padStart(2, "0");
}

const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
