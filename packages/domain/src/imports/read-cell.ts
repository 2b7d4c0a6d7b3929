import { DomainName, EmailAddress, WebAddress } from "../fields/text.ts";
import { isCurrency } from "../money/currency-exponent.ts";
import { type DayReader, DEFAULT_DAY_FORMAT, dayReader } from "./day-format.ts";
import type { Field } from "./fields/field.ts";
import { DEFAULT_NUMBER_FORMAT, readDecimal, readNumberFormat } from "./number-format.ts";

export type CellValue = string | number | string[];

/** The value of a trimmed cell that is not empty, or why it is none. */
export type CellReader = (text: string) => { value: CellValue } | { problem: string };

/** How the cells of a field are read; a sentence where the format is not one for it. */
export function cellReader(field: Field, format: string | undefined): CellReader | { problem: string } {
  switch (field.type) {
    case "day":
      return dayCells(format ?? DEFAULT_DAY_FORMAT);
    case "integer":
    case "decimal":
      return numberCells(field, format);
    default:
      return format === undefined ? plainCells(field) : { problem: `${field.name} takes no format` };
  }
}

function dayCells(format: string): CellReader | { problem: string } {
  const read: DayReader | null = dayReader(format);
  if (!read) return { problem: "must be made of YYYY, MM or M, and DD or D, such as DD/MM/YYYY" };
  return (text) => {
    const value = read(text);
    return value ? { value } : { problem: `is not a day as ${format}` };
  };
}

function numberCells(field: Field, format: string | undefined): CellReader | { problem: string } {
  const shape = format === undefined ? DEFAULT_NUMBER_FORMAT : readNumberFormat(format);
  if (!shape) return { problem: "knows decimal-comma, decimal-point, thousands, millions and billions" };
  return (text) => {
    const decimal = readDecimal(text, shape);
    if (decimal === null)
      return { problem: `is not a number with a decimal ${shape.decimal === "." ? "point" : "comma"}` };
    if (field.type !== "integer")
      return decimal.length <= 30 ? { value: decimal } : { problem: "is too long a number" };
    const value = Number(decimal);
    if (!Number.isInteger(value)) return { problem: "is not a whole number" };
    if (value < field.min || value > field.max) return { problem: `is not from ${field.min} to ${field.max}` };
    return { value };
  };
}

function plainCells(field: Field): CellReader {
  switch (field.type) {
    case "text":
      return (text) => withinLength(text, field.max);
    case "email":
      return (text) => parsed(EmailAddress.safeParse(text), "is not an e-mail address");
    case "domain":
      return (text) => parsed(DomainName.safeParse(text), "is not a domain such as northwind.example");
    case "web":
      return (text) => parsed(WebAddress.safeParse(text), "is not a web address (https://…)");
    case "currency":
      return (text) => {
        const code = text.toUpperCase();
        return isCurrency(code) ? { value: code } : { problem: "is not a currency code such as EUR" };
      };
    case "choice":
      return (text) => choiceOf(text, field.options);
    case "choices":
      return (text) => choicesOf(text, field.options);
    default:
      return (text) => withinLength(text, 254);
  }
}

function parsed(result: { success: boolean; data?: string }, problem: string): ReturnType<CellReader> {
  return result.success && result.data !== undefined ? { value: result.data } : { problem };
}

const withinLength = (text: string, max: number) =>
  text.length <= max ? { value: text } : { problem: `has more than ${max} characters` };

/** "Decision maker" and "decision-maker" mean decision_maker. */
function choiceOf(text: string, options: readonly string[]): { value: string } | { problem: string } {
  const value = text.toLowerCase().replace(/[\s-]+/g, "_");
  return options.includes(value) ? { value } : { problem: `is none of ${options.join(", ")}` };
}

function choicesOf(text: string, options: readonly string[]): { value: string[] } | { problem: string } {
  const found = text.split(/[,;|]/).flatMap((part) => (part.trim() ? [choiceOf(part.trim(), options)] : []));
  const values = found.flatMap((choice) => ("value" in choice ? [choice.value] : []));
  if (values.length < found.length) return { problem: `names something else than ${options.join(", ")}` };
  return { value: [...new Set(values)] };
}
