import type { ImportKind } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import type { DraftColumn, DraftFile } from "./draft.ts";

/** The names of the fields of a form that holds a draft. What may hold line breaks travels as JSON: forms change them. */
export const draftNames = (at: number) => ({
  known: `files.${at}.known`,
  isIncluded: `files.${at}.included`,
  kind: `files.${at}.kind`,
  encoding: `files.${at}.encoding`,
  delimiter: `files.${at}.delimiter`,
  source: `files.${at}.source`,
  matchesName: `files.${at}.match`,
  column: (index: number) => ({
    field: `files.${at}.columns.${index}.field`,
    format: `files.${at}.columns.${index}.format`,
    value: (place: number) => `files.${at}.columns.${index}.values.${place}`,
  }),
  constantField: `files.${at}.constants.field`,
  constantValue: `files.${at}.constants.value`,
});

/** What a form has to remember of a file beside what can be changed in it. */
export interface KnownOfFile {
  file: string;
  /** As it was last read; another choice means that it has to be read again. */
  readAs: { kind: string; encoding: string; delimiter: string };
  columns: {
    name: string;
    /** the field that its guess is about */
    guessed: string | null;
    values: Record<string, string>;
    cells: string[];
  }[];
  shared: ImportMapping;
}

/** In a choice of translations an empty one means what the cell says; this one that the row does not give the field. */
export const LEFT_EMPTY = "(empty)";

export function readDraft(form: FormData): { draft: DraftFile[]; known: KnownOfFile[] } {
  const known: KnownOfFile[] = [];
  const draft: DraftFile[] = [];
  for (let at = 0; form.has(draftNames(at).known); at += 1) {
    const file = JSON.parse(String(form.get(draftNames(at).known))) as KnownOfFile;
    known.push(file);
    draft.push(readFile(form, at, file));
  }
  return { draft, known };
}

function readFile(form: FormData, at: number, { file, readAs, columns, shared }: KnownOfFile): DraftFile {
  const names = draftNames(at);
  const text = (name: string, otherwise = "") => String(form.get(name) ?? otherwise);
  const constantFields = form.getAll(names.constantField).map(String);
  const constantValues = form.getAll(names.constantValue).map(String);
  return {
    file,
    isIncluded: form.get(names.isIncluded) !== "false",
    kind: text(names.kind, readAs.kind) as ImportKind | "",
    encoding: text(names.encoding, readAs.encoding) as DraftFile["encoding"],
    delimiter: text(names.delimiter, readAs.delimiter) as DraftFile["delimiter"],
    source: text(names.source),
    matchesName: form.has(names.matchesName),
    columns: columns.map((column, index) => readColumn(form, names.column(index), column)),
    constants: constantFields.flatMap((field, i) => (field ? [{ field, value: constantValues[i] ?? "" }] : [])),
    shared,
  };
}

function readColumn(
  form: FormData,
  names: ReturnType<ReturnType<typeof draftNames>["column"]>,
  { name, values, cells }: Pick<KnownOfFile["columns"][number], "name" | "values" | "cells">,
): DraftColumn {
  const told: Record<string, string> = { ...values };
  cells.forEach((cell, place) => {
    const value = form.get(names.value(place));
    if (value === null) return;
    if (value === "") delete told[cell];
    else told[cell] = value === LEFT_EMPTY ? "" : String(value);
  });
  return {
    name,
    field: String(form.get(names.field) ?? ""),
    format: String(form.get(names.format) ?? ""),
    values: told,
  };
}
