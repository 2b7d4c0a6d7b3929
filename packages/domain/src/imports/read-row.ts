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
  const unread = new Set<string>();
  for (const { field, read } of plan) {
    const result = read(cells);
    if (result === null) continue;
    if ("value" in result) values[field.name] = result.value;
    else {
      unread.add(field.name);
      errors.push(refuse(field.name, sentence(result.problem)));
    }
  }
  joinParts(kind, values);
  const isGiven = (name: string) => name in values || unread.has(name);
  const { fields, oneOf = [] } = IMPORT_FIELDS[kind];
  for (const { name, required } of fields) if (required && !isGiven(name)) errors.push(refuse(name, required));
  for (const { names, message } of oneOf) {
    const planned = names.find((name) => plan.some(({ field }) => field.name === name));
    if (planned && !names.some(isGiven)) errors.push(refuse(planned, message));
  }
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
