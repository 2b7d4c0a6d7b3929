import type { FieldError } from "../errors/domain-error.ts";
import type { Field } from "./fields/field.ts";
import { IMPORT_FIELDS } from "./fields/fields.ts";
import type { ImportKind } from "./import.ts";
import type { FieldSource, ImportMapping } from "./mapping.ts";
import { type CellReader, cellReader } from "./read-cell.ts";

/** One field of the import and the cells it is read from. */
export interface PlannedField {
  field: Field;
  /** The column as the header spells it; null for a value that is the same in every row. */
  column: string | null;
  textOf(cells: readonly string[]): string;
  read: CellReader;
}

/** The mapping against the fields of the kind and the header of the file: what to read, or everything that is wrong. */
export function planColumns(
  kind: ImportKind,
  mapping: ImportMapping,
  header: readonly string[],
): { plan: PlannedField[]; problems: FieldError[] } {
  const { fields, noun } = IMPORT_FIELDS[kind];
  const problems: FieldError[] = [];
  const plan: PlannedField[] = [];
  for (const [name, source] of Object.entries(mapping)) {
    const field = fields.find((known) => known.name === name);
    const planned = field
      ? planField(field, source, header)
      : problem(name, `is not a field of a ${noun}: ${fields.map((known) => known.name).join(", ")}`);
    if ("path" in planned) problems.push(planned);
    else plan.push(planned);
  }
  return { plan, problems: [...problems, ...missingFields(kind, mapping), ...repeatedColumns(header)] };
}

function planField(field: Field, source: FieldSource, header: readonly string[]): PlannedField | FieldError {
  const { column, format, values, value } =
    typeof source === "string" ? { column: source } : { ...noOptions, ...source };
  const read = cellReader(field, format);
  if ("problem" in read) return problem(`${field.name}.format`, read.problem);
  if (value !== undefined) {
    const constant = read(value);
    return "problem" in constant
      ? problem(`${field.name}.value`, constant.problem)
      : { field, column: null, read, textOf: () => value };
  }
  const index = header.indexOf(column ?? "");
  if (index < 0) return problem(field.name, `names the column "${column}"; the file has ${listed(header)}`);
  const translate = new Map(Object.entries(values ?? {}));
  return {
    field,
    column: header[index] ?? null,
    read,
    textOf: (cells) => {
      const text = (cells[index] ?? "").trim();
      return (translate.get(text) ?? text).trim();
    },
  };
}

const noOptions: { column?: string; format?: string; values?: Record<string, string>; value?: string } = {};

function missingFields(kind: ImportKind, mapping: ImportMapping): FieldError[] {
  const { fields, parts } = IMPORT_FIELDS[kind];
  return fields
    .filter(({ name, required }) => required && !(name in mapping))
    .filter(({ name }) => !(parts?.of === name && parts.from.some((part) => part in mapping)))
    .map(({ name, required }) => problem(name, `has to be mapped. ${required}`));
}

function repeatedColumns(header: readonly string[]): FieldError[] {
  const repeated = new Set(header.filter((name, index) => name !== "" && header.indexOf(name) !== index));
  return [...repeated].map((name) => ({ path: "file", message: `has more than one column named "${name}"` }));
}

const problem = (path: string, message: string): FieldError => ({ path: `mapping.${path}`, message });

const listed = (header: readonly string[]) => {
  const names = header
    .slice(0, 30)
    .map((name) => `"${name}"`)
    .join(", ");
  return header.length > 30 ? `${names} and ${header.length - 30} more` : names;
};
