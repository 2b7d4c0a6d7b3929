import type { KindFields } from "@tandem/domain/imports/fields/field";
import type { ImportFile } from "@tandem/domain/imports/upload";
import * as words from "~/messages/en.ts";
import type { DraftColumn, DraftFile, Kinds } from "./draft.ts";

/** What has to be settled before the file can be brought in. `column` is the place of the column it is about. */
export interface DraftProblem {
  column: number | null;
  message: string;
}

const said = words.imports.upload;
export const fieldWord = (name: string): string => words.imports.fields[name] ?? name;

/** The question a column asks as long as nobody has answered: its cells fit several formats. */
export function questionOf(column: DraftColumn, file: ImportFile, index: number) {
  const guess = file.columns[index]?.guess;
  return guess && guess.field === column.field && guess.choices.length > 1 ? guess.choices : null;
}

export function problemsOf(draft: DraftFile, file: ImportFile, kinds: Kinds): DraftProblem[] {
  if (!draft.isIncluded) return [];
  if (file.problem) return [{ column: null, message: file.problem }];
  const kind = draft.kind && kinds[draft.kind];
  if (!kind) return [{ column: null, message: said.kindMissing }];
  return [...unanswered(draft, file), ...doubled(draft, kind), ...missing(draft, kind)];
}

function unanswered(draft: DraftFile, file: ImportFile): DraftProblem[] {
  return draft.columns.flatMap((column, index) =>
    column.format === "" && questionOf(column, file, index)
      ? [{ column: index, message: said.problems.unanswered(column.name) }]
      : [],
  );
}

function doubled({ columns }: DraftFile, { fields }: KindFields): DraftProblem[] {
  return fields.flatMap(({ name, type }) => {
    const named = columns.filter(({ field }) => field === name);
    if (named.length < 2 || type === "texts" || type === "choices") return [];
    const names = named.map((column) => column.name).join(", ");
    return [
      { column: columns.indexOf(named[1] as DraftColumn), message: said.problems.doubled(fieldWord(name), names) },
    ];
  });
}

function missing(draft: DraftFile, { fields, parts, oneOf = [] }: KindFields): DraftProblem[] {
  const given = new Set([
    ...draft.columns.map(({ field }) => field),
    ...draft.constants.flatMap(({ field, value }) => (value.trim() ? [field] : [])),
    ...Object.keys(draft.shared),
  ]);
  const inParts = (name: string) => parts?.of === name && parts.from.some((part) => given.has(part));
  const required = fields.flatMap(({ name, required }) =>
    required && !given.has(name) && !inParts(name) ? [said.problems.missing(fieldWord(name), required)] : [],
  );
  const sets = oneOf.flatMap(({ names, message }) =>
    names.some((name) => given.has(name)) ? [] : [said.problems.missing(names.map(fieldWord).join(", "), message)],
  );
  return [...required, ...sets].map((message) => ({ column: null, message }));
}
