import { dayReader, splitMoment } from "./day-format.ts";
import type { Field } from "./fields/field.ts";
import { DEFAULT_NUMBER_FORMAT, readDecimal } from "./number-format.ts";
import type { ColumnGuess } from "./upload.ts";

export type DetectedFormat = Pick<ColumnGuess, "format" | "choices">;

/** Cells that no format reads do not count against one that reads nearly all. */
const ENOUGH = 0.8;

const NOTHING: DetectedFormat = { format: null, choices: [] };

/**
 * The format in which the cells of a column are written. Where several fit and mean different things, `choices` names
 * them with a cell that tells them apart: 03/04/2017 is the 3rd of April or the 4th of March.
 */
export function detectFormat({ type }: Field, cells: readonly string[]): DetectedFormat {
  const texts = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))];
  if (texts.length === 0) return NOTHING;
  if (type === "day" || type === "moment") return detectDays(texts, type === "moment");
  return type === "integer" || type === "decimal" ? detectNumbers(texts) : NOTHING;
}

function detectDays(texts: readonly string[], isMoment: boolean): DetectedFormat {
  const days = texts.map((text) => splitMoment(text)?.day ?? text);
  const hasTimes = days.some((day, index) => day !== texts[index]);
  const isPadded = days.some((day) => /(?:^|\D)0\d(?:\D|$)/.test(day));
  const candidates = dayFormats(isPadded).flatMap((format) => {
    const read = dayReader(format);
    return read ? [{ format: isMoment || !hasTimes ? format : `${format} HH:mm`, read }] : [];
  });
  const { format, choices } = choose(days, candidates, longDay);
  return { format: isMoment && format === "YYYY-MM-DD" ? null : format, choices };
}

function dayFormats(isPadded: boolean): string[] {
  const [day, month] = isPadded ? ["DD", "MM"] : ["D", "M"];
  const marked = ["/", ".", "-", " "].flatMap((mark) =>
    [
      [day, month, "YYYY"],
      [month, day, "YYYY"],
      ["YYYY", month, day],
      [day, month, "YY"],
      [month, day, "YY"],
      ["D", "MMM", "YYYY"],
      ["D", "MMM", "YY"],
    ].map((parts) => parts.join(mark)),
  );
  return ["YYYY-MM-DD", ...marked, "D. MMM YYYY", "MMM D, YYYY", "MMM D YYYY", "YYYYMMDD"];
}

function detectNumbers(texts: readonly string[]): DetectedFormat {
  const candidates = (["decimal-point", "decimal-comma"] as const).map((format) => ({
    format,
    read: (text: string) =>
      readDecimal(text, { ...DEFAULT_NUMBER_FORMAT, decimal: format === "decimal-comma" ? "," : "." }),
  }));
  const { format, choices } = choose(texts, candidates, (value) =>
    value.includes(".") ? `${value}, with a fraction` : `${value}, a whole number`,
  );
  return { format: format === "decimal-point" ? null : format, choices };
}

interface Candidate {
  format: string;
  read(text: string): string | null;
}

function choose(
  texts: readonly string[],
  candidates: readonly Candidate[],
  say: (value: string) => string,
): DetectedFormat {
  const read = candidates.map((candidate) => ({ ...candidate, values: texts.map(candidate.read) }));
  const counts = read.map(({ values }) => values.filter((value) => value !== null).length);
  const most = Math.max(...counts);
  if (most < texts.length * ENOUGH) return NOTHING;
  const best = read.filter((_, index) => counts[index] === most);
  const distinct = best.filter(
    ({ values }, index) => best.findIndex((other) => isAlike(other.values, values)) === index,
  );
  const [first, second] = distinct;
  if (!first) return NOTHING;
  if (!second) return { format: first.format, choices: [] };
  const telling = texts.findIndex((_, index) => new Set(distinct.map(({ values }) => values[index])).size > 1);
  return {
    format: null,
    choices: distinct.map(({ format, values }) => ({
      format,
      example: texts[telling] ?? "",
      means: say(values[telling] ?? ""),
    })),
  };
}

const isAlike = (one: readonly (string | null)[], other: readonly (string | null)[]) =>
  one.every((value, index) => value === other[index]);

const LONG_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const longDay = (day: string) => (day ? LONG_DAY.format(new Date(`${day}T00:00:00Z`)) : "");
