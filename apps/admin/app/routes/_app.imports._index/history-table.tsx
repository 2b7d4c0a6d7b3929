import type { ImportSummary } from "@tandem/domain/imports/import";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { useReader } from "@tandem/ui/primitives/reader";
import { Tag } from "@tandem/ui/primitives/tag";
import { ImportState } from "~/imports/import-state.tsx";
import * as words from "~/messages/en.ts";

const said = words.imports.history;

/** What was brought in and tried, newest first. */
export function HistoryTable({ rows }: { rows: readonly ImportSummary[] }) {
  return (
    <DataTable
      caption={said.title}
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/imports/${row.id}`}
    />
  );
}

const fileOf = ({ fileName, entry }: ImportSummary) => (entry ? `${entry}, ${said.inZip(fileName)}` : fileName);

const COUNT_WIDTHS = { created: "76px", updated: "76px", unchanged: "92px", kept: "60px", rejected: "80px" };

const COLUMNS: Column<ImportSummary>[] = [
  {
    key: "file",
    header: said.columns.file,
    primary: true,
    title: fileOf,
    render: (row) => (
      <span className="inline-flex max-w-full items-center gap-2 align-middle">
        <span className="truncate">
          {row.entry ?? row.fileName}
          {row.entry && <span className="font-normal text-ink-3"> {said.inZip(row.fileName)}</span>}
        </span>
        {row.dryRun && <Tag className="shrink-0">{said.dryRun}</Tag>}
      </span>
    ),
  },
  {
    key: "kind",
    header: said.columns.kind,
    width: "128px",
    render: (row) => words.imports.kinds[row.kind],
  },
  {
    key: "status",
    header: said.columns.status,
    width: "100px",
    render: (row) => <ImportState status={row.status} look="quiet" />,
  },
  ...(["created", "updated", "unchanged", "kept", "rejected"] as const).map(
    (key): Column<ImportSummary> => ({
      key,
      header: said.columns[key],
      width: COUNT_WIDTHS[key],
      align: "end",
      hideOnPhone: key === "kept" || key === "unchanged",
      title: key === "kept" ? () => said.keptHint : undefined,
      render: (row) => <Count value={row.counts[key]} isBad={key === "rejected"} />,
    }),
  ),
  {
    key: "who",
    header: said.columns.who,
    width: "116px",
    title: (row) => row.createdBy?.name,
    render: (row) => row.createdBy?.name ?? <NoValue />,
  },
  {
    key: "when",
    header: said.columns.when,
    width: "144px",
    render: (row) => <RelativeTime value={row.createdAt} />,
  },
];

function Count({ value, isBad }: { value: number; isBad: boolean }) {
  const { locale } = useReader();
  if (value === 0) return <span className="text-ink-3">0</span>;
  return <span className={isBad ? "font-medium text-orange" : "text-ink"}>{value.toLocaleString(locale)}</span>;
}
