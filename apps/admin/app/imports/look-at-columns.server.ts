import { detectFormat } from "@tandem/domain/imports/detect-format";
import { detectValues } from "@tandem/domain/imports/detect-values";
import type { ImportFile } from "@tandem/domain/imports/upload";
import { type DraftFile, fieldsOf, type Kinds, withCurrency } from "./draft.ts";
import type { KnownOfFile } from "./draft-form.ts";

/** The file with a guess for each column as the field that a person gave it: how its cells are written, what they mean. */
export function lookAtColumns(file: ImportFile, draft: DraftFile, kinds: Kinds): ImportFile {
  const fields = fieldsOf(draft, kinds);
  const columns = file.columns.map((column, index) => {
    const field = fields.get(draft.columns[index]?.field ?? "");
    if (!field || column.guess?.field === field.name) return column;
    const guess = {
      field: field.name,
      ...detectFormat(field, column.samples),
      values: detectValues(field, column.samples),
    };
    return { ...column, guess };
  });
  return { ...file, columns };
}

/** What a column was just given for a field begins with what its cells show. */
export function fillNewFields(draft: DraftFile, file: ImportFile, known: KnownOfFile, kinds: Kinds): DraftFile {
  const columns = draft.columns.map((column, index) => {
    const guess = file.columns[index]?.guess;
    const isNew = guess && guess.field === column.field && known.columns[index]?.guessed !== column.field;
    return isNew ? { ...column, format: column.format || (guess.format ?? ""), values: guess.values } : column;
  });
  return withCurrency({ ...draft, columns }, kinds);
}
