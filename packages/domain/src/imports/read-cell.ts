import { DomainName, EmailAddress, WebAddress } from "../fields/text.ts";
import { isCurrency } from "../money/currency-exponent.ts";
import { DEFAULT_DAY_FORMAT, dayReader } from "./day-format.ts";
import type { Field } from "./fields/field.ts";
import { momentReader } from "./moment-format.ts";
import { DEFAULT_NUMBER_FORMAT, readDecimal, readNumberFormat } from "./number-format.ts";
import { readBoolean } from "./read-boolean.ts";
import { readChoice, readChoices, readTexts, withinLength } from "./read-texts.ts";

/** A `moment` is ISO 8601 in UTC, a `day` is YYYY-MM-DD, a `decimal` is exact decimal text. */
export type CellValue = string | number | boolean | string[];

/** The value of a trimmed cell that is not empty, or why it is none. */
export type CellReader = (text: string) => { value: CellValue } | { problem: string };

/** How the cells of a field are read; a sentence where the format is not one for it. */
export function cellReader(
  field: Field,
  format: string | undefined,
  timeZone = "UTC",
): CellReader | { problem: string } {
  switch (field.type) {
    case "day":
      return datedCells(dayReader(format ?? DEFAULT_DAY_FORMAT), `is not a day as ${format ?? DEFAULT_DAY_FORMAT}`);
    case "moment":
      return datedCells(momentReader(format, timeZone), `is not a time as ${format ?? `${DEFAULT_DAY_FORMAT} HH:mm`}`);
    case "integer":
    case "decimal":
      return numberCells(field, format);
    default:
      return format === undefined ? plainCells(field) : { problem: `${field.name} takes no format` };
  }
}

function datedCells(
  read: ((text: string) => string | null) | null,
  mismatch: string,
): CellReader | { problem: string } {
  if (!read) return { problem: "must be made of YYYY or YY, MMM, MM or M, and DD or D, such as DD/MM/YYYY" };
  return (text) => {
    const value = read(text);
    return value ? { value } : { problem: mismatch };
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
    case "boolean":
      return (text) => {
        const value = readBoolean(text);
        return value === null ? { problem: "is neither yes nor no" } : { value };
      };
    case "choice":
      return (text) => readChoice(text, field.options);
    case "choices":
      return (text) => readChoices(text, field.options);
    case "texts":
      return (text) => readTexts(text, field);
    default:
      return (text) => withinLength(text, 300);
  }
}

function parsed(result: { success: boolean; data?: string }, problem: string): ReturnType<CellReader> {
  return result.success && result.data !== undefined ? { value: result.data } : { problem };
}
