import type { Field } from "@tandem/domain/imports/fields/field";
import type { ImportColumn } from "@tandem/domain/imports/upload";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { FieldError } from "@tandem/ui/primitives/field";
import { Select } from "@tandem/ui/primitives/select";
import { type DraftColumn, fieldsOf, sharedColumns } from "~/imports/draft.ts";
import { draftNames } from "~/imports/draft-form.ts";
import { fieldWord } from "~/imports/draft-problems.ts";
import * as words from "~/messages/en.ts";
import { ColumnReading, hasReading } from "./column-reading.tsx";
import type { FileStepProps } from "./file-step.tsx";
import { useActSoon } from "./use-act-soon.ts";

const said = words.imports.upload;

/** What can be written in several ways: whoever maps such a column by hand is told what its cells show. */
const LOOKED_AT: ReadonlySet<Field["type"]> = new Set(["day", "moment", "integer", "decimal", "choice"]);

interface Row {
  index: number;
  found: ImportColumn;
  column: DraftColumn;
}

/** The columns of a file with what stands in them, and what each becomes. */
export function ColumnTable(props: FileStepProps) {
  const { file, draft, kinds } = props;
  const fields = fieldsOf(draft, kinds);
  const rows = file.columns.flatMap((found, index): Row[] => {
    const column = draft.columns[index];
    return column ? [{ index, found, column }] : [];
  });
  return (
    <div>
      <DataTable
        caption={said.columnsOf(file.name)}
        columns={columnsOf(props, fields)}
        rows={rows}
        rowKey={({ index }) => String(index)}
        density="compact"
        stickyHead={false}
      />
      {Object.entries(draft.shared).map(([field, source]) => (
        <p key={field} className="px-6 pt-2 text-xs text-ink-3 max-md:px-4">
          {said.alsoRead(fieldWord(field), sharedColumns(source))}
        </p>
      ))}
    </div>
  );
}

const columnsOf = (props: FileStepProps, fields: ReadonlyMap<string, Field>): Column<Row>[] => [
  {
    key: "column",
    header: said.columns.column,
    primary: true,
    wrap: true,
    width: "20%",
    render: ({ found, index }) => (
      <>
        <span className="block truncate max-md:whitespace-normal max-md:wrap-anywhere" title={found.name}>
          {nameOf(found, index)}
        </span>
        <span className="block text-xs font-normal text-ink-3 tnum">{filledWords(found.filled)}</span>
      </>
    ),
  },
  {
    key: "samples",
    header: said.columns.samples,
    wrap: true,
    render: ({ found }) => <Samples samples={found.samples} />,
  },
  {
    key: "field",
    header: said.columns.field,
    wrap: true,
    width: "216px",
    render: (row) => <FieldChoice {...row} {...props} fields={fields} />,
  },
  {
    key: "format",
    header: said.columns.format,
    wrap: true,
    width: "264px",
    hideOnPhone: ({ column, index }) => !hasReading(props, column, index),
    render: (row) => <ColumnReading {...row} {...props} field={fields.get(row.column.field)} />,
  },
];

const nameOf = ({ name }: ImportColumn, index: number) => name || said.unnamed(index + 1);
const filledWords = (share: number) => said.filled(share > 0 && share < 0.01 ? 1 : Math.floor(share * 100));

function Samples({ samples }: { samples: readonly string[] }) {
  if (samples.length === 0) return <span className="text-ink-3">{said.noSamples}</span>;
  return (
    <span className="flex min-w-0 flex-wrap gap-1">
      {samples.map((sample) => (
        <span
          key={sample}
          title={sample}
          className="max-w-52 truncate rounded-sm bg-sunken px-1.5 py-0.5 text-xs leading-4 text-ink-2"
        >
          {sample}
        </span>
      ))}
    </span>
  );
}

function FieldChoice(props: Row & FileStepProps & { fields: ReadonlyMap<string, Field> }) {
  const { index, found, column, at, fields, problems, refused, changeColumn, act } = props;
  const actSoon = useActSoon(act);
  const all = [...fields.values()];
  const groups = [
    { label: said.groups.required, fields: all.filter(({ required }) => required) },
    { label: said.groups.optional, fields: all.filter(({ required }) => !required) },
  ];
  const doubled = problems.find((problem) => problem.column === index && column.format !== "")?.message;
  const error = refused.get(column.field) ?? doubled;
  const id = `file-${at}-column-${index}`;
  function choose(field: string) {
    const guess = found.guess?.field === field ? found.guess : null;
    changeColumn(index, { field, format: guess?.format ?? "", values: guess?.values ?? {} });
    if (!guess && LOOKED_AT.has(fields.get(field)?.type ?? "text")) actSoon(`read:${at}`);
  }
  return (
    <div className="w-full min-w-0">
      <Select
        name={draftNames(at).column(index).field}
        value={column.field}
        onChange={(event) => choose(event.target.value)}
        aria-label={said.fieldOf(nameOf(found, index))}
        aria-invalid={error && column.field ? true : undefined}
        aria-describedby={error && column.field ? id : undefined}
        className={column.field === "" ? "opacity-80" : undefined}
      >
        <option value="">{said.leaveColumn}</option>
        {groups.map(({ label, fields }) => (
          <optgroup key={label} label={label}>
            {fields.map(({ name }) => (
              <option key={name} value={name}>
                {fieldWord(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {error && column.field && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
