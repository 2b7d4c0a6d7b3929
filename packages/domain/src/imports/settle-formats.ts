import type { FieldError } from "../errors/domain-error.ts";
import { detectFormat } from "./detect-format.ts";
import { IMPORT_FIELDS } from "./fields/fields.ts";
import type { ImportKind } from "./import.ts";
import type { FieldSource, ImportMapping } from "./mapping.ts";

/**
 * Formats that the mapping does not tell, as the sampled rows show them. Where a column can be read in several ways
 * nothing is guessed: `problems` says what its cells may mean.
 */
export function settleFormats(
  kind: ImportKind,
  mapping: ImportMapping,
  { header, rows }: { header: readonly string[]; rows: readonly (readonly string[])[] },
): { mapping: ImportMapping; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const settled: ImportMapping = { ...mapping };
  for (const field of IMPORT_FIELDS[kind].fields) {
    const told = columnOf(mapping[field.name]);
    const index = told ? header.indexOf(told.column) : -1;
    if (!told || index < 0) continue;
    const cells = rows.map((row) => (row[index] ?? "").trim());
    const { format, choices } = detectFormat(
      field,
      cells.filter((cell) => !told.values || !(cell in told.values)),
    );
    if (choices.length > 0)
      problems.push({ path: `mapping.${field.name}.format`, message: questionOf(told.column, choices) });
    else if (format !== null) settled[field.name] = { ...told, format };
  }
  return { mapping: settled, problems };
}

/** The column of a source that does not say how its cells are written. */
function columnOf(source: FieldSource | undefined): { column: string; values?: Record<string, string> } | null {
  if (typeof source === "string") return { column: source };
  if (!source || !("column" in source) || source.format !== undefined) return null;
  return { column: source.column, ...(source.values && { values: source.values }) };
}

const questionOf = (column: string, choices: readonly { format: string; example: string; means: string }[]) =>
  `has to be told, as "${choices[0]?.example}" in the column "${column}" may mean ${choices
    .map(({ format, means }) => `${means} (${format})`)
    .join(" or ")}`;
