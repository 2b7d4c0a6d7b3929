import { Day } from "../dates/schemas.ts";

const TOKENS: Record<string, string> = {
  YYYY: "(?<year>\\d{4})",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  DD: "(?<day>\\d{2})",
  D: "(?<day>\\d{1,2})",
  HH: "\\d{2}",
  mm: "\\d{2}",
  ss: "\\d{2}",
};

/** Reads a day as its format says: "2017-03-01", or null where the text is not one. */
export type DayReader = (text: string) => string | null;

export const DEFAULT_DAY_FORMAT = "YYYY-MM-DD";

/**
 * A reader for a format such as `DD/MM/YYYY`, `M/D/YYYY` or `YYYY-MM-DD HH:mm:ss` (the time is left out); null where the
 * format does not name year, month and day once each.
 */
export function dayReader(format: string): DayReader | null {
  const source = format.replace(/YYYY|MM|M|DD|D|HH|mm|ss|[^A-Za-z0-9]|./g, (part) => TOKENS[part] ?? literal(part));
  const names = [...source.matchAll(/\?<(\w+)>/g)].map((match) => match[1]);
  if (names.length !== 3 || new Set(names).size !== 3) return null;
  const pattern = new RegExp(`^${source}$`);
  return (text) => {
    const { year, month, day } = pattern.exec(text)?.groups ?? {};
    const found = Day.safeParse(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
    return found.success ? found.data : null;
  };
}

const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
