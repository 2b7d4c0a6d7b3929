import type { FieldError } from "../errors/domain-error.ts";
import { unescapeFormula } from "../exports/formula.ts";
import type { Field } from "./fields/field.ts";
import { IMPORT_FIELDS } from "./fields/fields.ts";
import type { ImportKind } from "./import.ts";
import type { FieldSource, ImportMapping } from "./mapping.ts";
import { type CellValue, cellReader } from "./read-cell.ts";

/** One field of the import and the cells it is read from. */
export interface PlannedField {
  field: Field;
  /** The column as the header spells it; null for a value that is the same in every row. */
  column: string | null;
  /** What the row gives, as it is shown where it is refused. */
  textOf(cells: readonly string[]): string;
  /** Null where the row gives nothing. */
  read(cells: readonly string[]): { value: CellValue } | { problem: string } | null;
}

/** The mapping against the fields of the kind and the header of the file: what to read, or everything that is wrong. */
export function planColumns(
  kind: ImportKind,
  mapping: ImportMapping,
  header: readonly string[],
  timeZone = "UTC",
): { plan: PlannedField[]; problems: FieldError[] } {
  const { fields, noun } = IMPORT_FIELDS[kind];
  const problems: FieldError[] = [];
  const plan: PlannedField[] = [];
  for (const [name, source] of Object.entries(mapping)) {
    const field = fields.find((known) => known.name === name);
    const planned = field
      ? planField(field, source, { header, timeZone })
      : problem(name, `is not a field of a ${noun}: ${fields.map((known) => known.name).join(", ")}`);
    if ("path" in planned) problems.push(planned);
    else plan.push(planned);
  }
  return { plan, problems: [...problems, ...missingFields(kind, mapping), ...repeatedColumns(header)] };
}

type File = { header: readonly string[]; timeZone: string };
type OneColumn = { column?: string; format?: string; values?: Record<string, string>; value?: string };

function planField(field: Field, source: FieldSource, file: File): PlannedField | FieldError {
  if (typeof source === "object" && "columns" in source) return planSeveral(field, source.columns, file);
  const { column, format, values, value }: OneColumn = typeof source === "string" ? { column: source } : source;
  const read = cellReader(field, format, file.timeZone);
  if ("problem" in read) return problem(`${field.name}.format`, read.problem);
  if (value !== undefined) {
    const constant = read(value);
    return "problem" in constant
      ? problem(`${field.name}.value`, constant.problem)
      : { field, column: null, textOf: () => value, read: () => constant };
  }
  const cell = cellOf(column ?? "", field, file);
  if (!cell) return unknownColumn(field, column ?? "", file);
  const translate = new Map(Object.entries(values ?? {}));
  const textOf = (cells: readonly string[]) => {
    const text = cell(cells);
    return translate.get(text)?.trim() ?? text;
  };
  return {
    field,
    column: column ?? null,
    textOf,
    read: (cells) => {
      const text = textOf(cells);
      return text === "" ? null : read(text);
    },
  };
}

/** Several columns for a field that holds several values: each cell is read by itself. */
function planSeveral(field: Field, columns: readonly string[], file: File): PlannedField | FieldError {
  if (field.type !== "texts" && field.type !== "choices")
    return problem(`${field.name}.columns`, "holds one value: name one column");
  const read = cellReader(field, undefined);
  if ("problem" in read) return problem(field.name, read.problem);
  const missing = columns.find((column) => !file.header.includes(column));
  if (missing !== undefined) return unknownColumn(field, missing, file);
  const all = columns.flatMap((column) => cellOf(column, field, file) ?? []);
  const textsOf = (cells: readonly string[]) => all.map((cell) => cell(cells)).filter(Boolean);
  return {
    field,
    column: columns.join(", "),
    textOf: (cells) => textsOf(cells).join("; "),
    read: (cells) => {
      const results = textsOf(cells).map(read);
      const refused = results.find((result) => "problem" in result);
      if (refused) return refused;
      const values = results.flatMap((result) => ("value" in result ? result.value : [])).map(String);
      return values.length > 0 ? { value: [...new Set(values)] } : null;
    },
  };
}

/**
 * A trimmed cell; what a person wrote keeps the blanks at its edges. In a file that Tandem wrote, every text does, and the
 * apostrophe that guards what a spreadsheet would take for a formula is taken off again.
 */
function cellOf(column: string, field: Field, { header }: File): ((cells: readonly string[]) => string) | null {
  const index = header.indexOf(column);
  if (index < 0) return null;
  const isOurs = header[0] === "tandemId";
  const isKept = field.type === "text" && (isOurs || field.kept === true);
  return (cells) => {
    const cell = cells[index] ?? "";
    const text = isOurs ? unescapeFormula(cell) : cell;
    return isKept && text.trim() !== "" ? text : text.trim();
  };
}

function missingFields(kind: ImportKind, mapping: ImportMapping): FieldError[] {
  const { fields, parts, oneOf = [] } = IMPORT_FIELDS[kind];
  const required = fields
    .filter(({ name, required }) => required && !(name in mapping))
    .filter(({ name }) => !(parts?.of === name && parts.from.some((part) => part in mapping)))
    .map(({ name, required }) => problem(name, `has to be mapped. ${required}`));
  const sets = oneOf
    .filter(({ names }) => !names.some((name) => name in mapping))
    .map(({ names, message }) =>
      problem(names[0] ?? "", `or ${names.slice(1).join(", ")} has to be mapped. ${message}`),
    );
  return [...required, ...sets];
}

function repeatedColumns(header: readonly string[]): FieldError[] {
  const repeated = new Set(header.filter((name, index) => name !== "" && header.indexOf(name) !== index));
  return [...repeated].map((name) => ({ path: "file", message: `has more than one column named "${name}"` }));
}

const problem = (path: string, message: string): FieldError => ({ path: `mapping.${path}`, message });

const unknownColumn = ({ name }: Field, column: string, { header }: File) =>
  problem(name, `names the column "${column}"; the file has ${listed(header)}`);

const listed = (header: readonly string[]) => {
  const names = header
    .slice(0, 30)
    .map((name) => `"${name}"`)
    .join(", ");
  return header.length > 30 ? `${names} and ${header.length - 30} more` : names;
};
