import { readQuotedList } from "../exports/list-cell.ts";
import { EmailAddress } from "../fields/text.ts";

const MOST_VALUES = 100;

export const withinLength = (text: string, max: number) =>
  text.length <= max ? { value: text } : { problem: `has more than ${max} characters` };

/** "Decision maker" and "decision-maker" mean decision_maker. */
export function readChoice(text: string, options: readonly string[]): { value: string } | { problem: string } {
  const value = text.toLowerCase().replace(/[\s-]+/g, "_");
  return options.includes(value) ? { value } : { problem: `is none of ${options.join(", ")}` };
}

export function readChoices(text: string, options: readonly string[]): { value: string[] } | { problem: string } {
  const found = parts(text, /[,;|\r\n]/).map((part) => readChoice(part, options));
  const values = found.flatMap((choice) => ("value" in choice ? [choice.value] : []));
  if (values.length < found.length) return { problem: `names something else than ${options.join(", ")}` };
  return { value: [...new Set(values)] };
}

/**
 * Several values of one cell. Addresses are set apart by any mark. A text may hold a comma itself, so only the strongest
 * mark of the cell counts: line breaks, else semicolons, else bars, else commas. Values in quotes are taken whole.
 */
export function readTexts(
  text: string,
  { max, each }: { max: number; each: "text" | "email" },
): { value: string[] } | { problem: string } {
  const marks = each === "email" ? /[,;|\r\n]/ : [/[\r\n]/, /;/, /\|/].find((mark) => mark.test(text));
  const values = [...new Set(readQuotedList(text) ?? parts(text, marks ?? /,/))];
  if (values.length > MOST_VALUES) return { problem: `holds more than ${MOST_VALUES} values` };
  if (values.some((value) => value.length > max)) return { problem: `has a value of more than ${max} characters` };
  if (each === "text") return { value: values };
  const addresses = values.map((value) => EmailAddress.safeParse(value));
  if (addresses.some(({ success }) => !success)) return { problem: "holds something else than e-mail addresses" };
  return { value: [...new Set(addresses.flatMap(({ data }) => data ?? []))] };
}

const parts = (text: string, mark: RegExp) =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter(Boolean);
