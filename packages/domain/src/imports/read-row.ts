import { IMPORT_FIELDS } from "./fields/fields.ts";
import type { ImportKind, ImportRowError } from "./import.ts";
import type { PlannedField } from "./plan-columns.ts";
import type { CellValue } from "./read-cell.ts";

/** A row of the file as its mapping reads it. */
export interface ReadRow {
  row: number;
  /** Only what is given: an empty cell says nothing. */
  values: Readonly<Record<string, CellValue>>;
  /** The refusal of one of the row's cells, for what only the records can tell. */
  refuse(field: string, message: string): ImportRowError;
}

/** Reads all mapped cells of a row, or says everything that is wrong with it. */
export function readRow(
  kind: ImportKind,
  plan: readonly PlannedField[],
  { row, cells, width }: { row: number; cells: readonly string[]; width: number },
): { read: ReadRow } | { errors: ImportRowError[] } {
  if (cells.length !== width)
    return {
      errors: [
        { row, column: null, value: null, message: `The row has ${cells.length} cells where the header has ${width}.` },
      ],
    };
  const values: Record<string, CellValue> = {};
  const errors: ImportRowError[] = [];
  const refuse = (field: string, message: string): ImportRowError => {
    const planned = plan.find((one) => one.field.name === field);
    return { row, column: planned?.column ?? field, value: shown(planned?.textOf(cells) ?? ""), message };
  };
  for (const { field, read, textOf } of plan) {
    const text = textOf(cells);
    if (text === "") continue;
    const result = read(text);
    if ("value" in result) values[field.name] = result.value;
    else errors.push(refuse(field.name, sentence(result.problem)));
  }
  joinParts(kind, values);
  for (const { name, required } of IMPORT_FIELDS[kind].fields)
    if (required && !(name in values) && !errors.some(({ column }) => column === refuse(name, "").column))
      errors.push(refuse(name, required));
  return errors.length > 0 ? { errors } : { read: { row, values, refuse } };
}

function joinParts(kind: ImportKind, values: Record<string, CellValue>): void {
  const { parts } = IMPORT_FIELDS[kind];
  if (!parts) return;
  const joined = parts.from.flatMap((part) => values[part] ?? []).join(" ");
  for (const part of parts.from) delete values[part];
  if (joined && !(parts.of in values)) values[parts.of] = joined;
}

const sentence = (problem: string) => `It ${problem}.`;

/** A refused cell is shown, not kept: a thousand characters are enough to find it. */
const shown = (text: string) => (text.length > 1000 ? `${text.slice(0, 1000)}…` : text);
