import type { Field, KindFields } from "@tandem/domain/imports/fields/field";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { FieldSource, ImportMapping } from "@tandem/domain/imports/mapping";
import type { ImportFile, ImportStep } from "@tandem/domain/imports/upload";

/** What becomes of one column. */
export interface DraftColumn {
  name: string;
  /** "" is left out */
  field: string;
  /** "" is recognised by its cells */
  format: string;
  /** cell → value; translated to "" means not given */
  values: Record<string, string>;
}

/** How one file is to be brought in, as far as it has been said. */
export interface DraftFile {
  file: string;
  isIncluded: boolean;
  kind: ImportKind | "";
  encoding: ImportFile["encoding"];
  delimiter: ImportFile["delimiter"];
  source: string;
  matchesName: boolean;
  columns: DraftColumn[];
  constants: { field: string; value: string }[];
  /** Fields that share their column with another field: a table of columns has no room for them. */
  shared: ImportMapping;
}

export type Kinds = Partial<Record<ImportKind, KindFields>>;

/** What a step brings along, or a saved mapping. */
type Told = Pick<ImportStep, "kind" | "source" | "mapping"> & { match?: ImportStep["match"] | null };

/** What was recognised, as a beginning. */
export function draftOf(file: ImportFile, kinds: Kinds): DraftFile {
  const columns = file.columns.map(({ name, guess }) => ({
    name,
    field: guess?.field ?? "",
    format: guess?.format ?? "",
    values: guess?.values ?? {},
  }));
  const draft: DraftFile = {
    file: file.name,
    isIncluded: file.problem === null,
    kind: file.kind ?? "",
    encoding: file.encoding,
    delimiter: file.delimiter,
    source: columns[0]?.name === "tandemId" ? "tandem" : "csv",
    matchesName: false,
    columns,
    constants: [],
    shared: {},
  };
  return withCurrency(draft, kinds);
}

/** The file mapped as it was told once; columns it does not have are passed over. */
export function draftAsTold(file: ImportFile, told: Told, kinds: Kinds): DraftFile {
  const draft = draftOf(file, kinds);
  const columns = file.columns.map(({ name }) => ({ name, field: "", format: "", values: {} }) as DraftColumn);
  const constants: DraftFile["constants"] = [];
  const shared: ImportMapping = {};
  for (const [field, source] of Object.entries(told.mapping)) {
    if (typeof source === "object" && "value" in source) {
      constants.push({ field, value: source.value });
      continue;
    }
    for (const name of columnsOf(source)) {
      const column = columns.find((one) => one.name === name);
      if (column?.field === "") Object.assign(column, { field, ...optionsOf(source) });
      else if (column) shared[field] = source;
    }
  }
  const { kind, source, match } = told;
  return withCurrency({ ...draft, kind, source, matchesName: match === "name", columns, constants, shared }, kinds);
}

/** Read again as another kind or in another encoding: columns that are still there keep what was said of them. */
export function draftReadAgain(before: DraftFile, file: ImportFile, isSameKind: boolean, kinds: Kinds): DraftFile {
  const fresh = draftOf(file, kinds);
  const { isIncluded, source, matchesName, kind } = before;
  const kept = isSameKind ? { constants: before.constants, shared: before.shared } : {};
  const columns = fresh.columns.map(
    (column) => (isSameKind && before.columns.find(({ name }) => name === column.name)) || column,
  );
  return { ...fresh, isIncluded, source, matchesName, kind, columns, ...kept };
}

/** Amounts need a currency: where no column says it, the field for it stands ready. */
export function withCurrency(draft: DraftFile, kinds: Kinds): DraftFile {
  const fields = fieldsOf(draft, kinds);
  const isNamed = [...draft.columns, ...draft.constants].some(({ field }) => field === "currency");
  const hasAmount = draft.columns.some(({ field }) => fields.get(field)?.type === "decimal");
  if (isNamed || !hasAmount || !fields.has("currency")) return draft;
  return { ...draft, constants: [...draft.constants, { field: "currency", value: "" }] };
}

export function fieldsOf({ kind }: DraftFile, kinds: Kinds): Map<string, Field> {
  return new Map((kind ? (kinds[kind]?.fields ?? []) : []).map((field) => [field.name, field]));
}

/** What the API is told of the file; null where nobody said what its rows are. */
export function stepOf(draft: DraftFile): ImportStep | null {
  if (!draft.kind) return null;
  const { file, kind, encoding, delimiter, matchesName } = draft;
  const source = draft.source.trim() || "csv";
  const mapping = mappingOf(draft);
  return { file, kind, mapping, source, encoding, delimiter, ...(matchesName && { match: "name" as const }) };
}

function mappingOf({ columns, constants, shared }: DraftFile): ImportMapping {
  const mapping: ImportMapping = { ...shared };
  for (const { field, value } of constants) if (field && value.trim() !== "") mapping[field] = { value };
  for (const { field } of columns) {
    const named = columns.filter((column) => column.field === field);
    if (field !== "") mapping[field] = named.length > 1 ? { columns: named.map(({ name }) => name) } : oneSource(named);
  }
  return mapping;
}

function oneSource([column]: DraftColumn[]): FieldSource {
  if (!column) return "";
  const { name, format, values } = column;
  const hasValues = Object.keys(values).length > 0;
  if (!format && !hasValues) return name;
  return { column: name, ...(format && { format }), ...(hasValues && { values }) };
}

const columnsOf = (source: FieldSource): string[] => {
  if (typeof source === "string") return [source];
  if ("columns" in source) return source.columns;
  return "column" in source ? [source.column] : [];
};

const optionsOf = (source: FieldSource): Pick<DraftColumn, "format" | "values"> =>
  typeof source === "object" && "column" in source
    ? { format: source.format ?? "", values: source.values ?? {} }
    : { format: "", values: {} };

/** "from the column Name", for fields the table has no room for. */
export const sharedColumns = (source: FieldSource): string => columnsOf(source).join(", ");
