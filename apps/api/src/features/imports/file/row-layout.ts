import { unescapeFormula } from "@tandem/domain/exports/formula";

/** Behind the cells of a refused row: where it stood, and why it was refused. */
export const ROW_COLUMN = "Tandem row";
export const REASON_COLUMN = "Tandem reason";

/**
 * What of each record counts. Spreadsheets fill rows up with empty cells: those behind the last named column are left
 * out. Of a file of refused rows that was mended, our two columns are left out too, and the apostrophes that guarded
 * its cells are taken off.
 */
export function rowLayout(header: readonly string[]): (cells: string[]) => string[] {
  const names = header.map((cell) => cell.trim());
  const ours = [names.indexOf(ROW_COLUMN), names.indexOf(REASON_COLUMN)];
  const isMended = ours.every((index) => index >= 0);
  const named = isMended ? names.filter((_, index) => !ours.includes(index)) : names;
  const width = named.findLastIndex((name) => name !== "") + 1;
  return (cells) => {
    const kept = isMended ? cells.filter((_, index) => !ours.includes(index)).map(unescapeFormula) : cells;
    const last = kept.findLastIndex((cell, index) => index < width || cell.trim() !== "");
    return last + 1 < kept.length ? kept.slice(0, last + 1) : kept;
  };
}
