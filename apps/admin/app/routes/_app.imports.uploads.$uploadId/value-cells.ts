import { type DraftColumn, type DraftFile, fieldsOf, type Kinds } from "~/imports/draft.ts";

export interface CellToTranslate {
  cell: string;
  /** Neither a value of the field nor translated to one: rows with it would be refused. */
  isUnknown: boolean;
}

/** The cells of a column whose meaning may be told: choices, and names of records that are spelled otherwise here. */
export function cellsToTranslate(
  column: DraftColumn,
  samples: readonly string[],
  draft: DraftFile,
  kinds: Kinds,
): CellToTranslate[] {
  const field = fieldsOf(draft, kinds).get(column.field);
  if (!field) return [];
  const cells = [...new Set([...samples, ...Object.keys(column.values)])];
  if (field.type === "choice")
    return cells.map((cell) => ({
      cell,
      isUnknown: !(cell in column.values) && !field.options.includes(cell.toLowerCase().replace(/[\s-]+/g, "_")),
    }));
  return field.type === "reference" ? cells.map((cell) => ({ cell, isUnknown: false })) : [];
}
