import type { ExportValue } from "@tandem/db/exports/read-records";
import { decimalOf } from "@tandem/domain/exports/decimal-of";
import { escapeFormula } from "@tandem/domain/exports/formula";
import { writeList } from "@tandem/domain/exports/list-cell";
import { stringify } from "csv-stringify/sync";

/** Excel takes a file for UTF-8 only with this in front. */
export const BOM = "\ufeff";

/** Lines as RFC 4180 has them; what a spreadsheet would run begins with an apostrophe. */
export const csvLines = (rows: readonly (readonly ExportValue[])[]): string =>
  stringify(
    rows.map((row) => row.map(cellOf)),
    { record_delimiter: "\r\n", quoted_match: /[\r\n;\t|]/ },
  );

/** A moment is ISO 8601 in UTC, a list is set apart by semicolons, an amount is a decimal number; null is empty. */
function cellOf(value: ExportValue): string {
  if (value === null) return "";
  if (typeof value === "string") return escapeFormula(value);
  if (typeof value !== "object") return String(value);
  if (value instanceof Date) return value.toISOString();
  return "minor" in value ? decimalOf(value.minor, value.currency) : escapeFormula(writeList(value));
}
