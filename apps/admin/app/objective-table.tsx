import { Day } from "@tandem/ui/customer/day";
import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { Icon } from "@tandem/ui/primitives/icon";
import { useReader } from "@tandem/ui/primitives/reader";
import { Eye } from "lucide-react";
import type { CompanyView } from "./company.tsx";
import { CompanyCell } from "./company-cell.tsx";
import * as words from "./messages/en.ts";
import { ObjectiveState } from "./objective-state.tsx";
import { standing } from "./objective-words.ts";
import { sortLink } from "./sort-link.ts";

type Row = CompanyView["objectives"][number] & { company?: { id: string; name: string } };

type Props = { rows: readonly Row[]; params: URLSearchParams; usualSort: string };

const said = words.objectives.columns;

/** What sorts, by its name in the address. */
export const OBJECTIVE_SORTS = {
  status: said.state,
  due: said.due,
  title: said.title,
  progress: said.progress,
  assignee: said.assignee,
};

/** Objectives of one company, or of the whole book with the company's name in front. */
export function ObjectiveTable({ rows, params, usualSort }: Props) {
  const sorts = (key: keyof typeof OBJECTIVE_SORTS) => sortLink(params, key, usualSort);
  const hasCompany = rows.some((row) => row.company !== undefined);
  const columns: Column<Row>[] = [
    {
      key: "title",
      header: said.title,
      primary: true,
      wrap: true,
      ...sorts("title"),
      title: (row) => row.title,
      render: (row) => row.title,
    },
    ...(hasCompany
      ? [
          {
            key: "company",
            header: said.company,
            width: "160px",
            wrap: true,
            render: (row: Row) => (row.company ? <CompanyCell company={row.company} /> : <NoValue />),
          },
        ]
      : []),
    {
      key: "progress",
      header: said.progress,
      width: "208px",
      ...sorts("progress"),
      render: (row) => <ProgressCell row={row} />,
    },
    {
      key: "state",
      header: said.state,
      width: "120px",
      ...sorts("status"),
      render: (row) => <ObjectiveState objective={row} />,
    },
    {
      key: "due",
      header: said.due,
      width: "104px",
      ...sorts("due"),
      render: (row) => (row.dueOn ? <Day value={row.dueOn} look="medium" /> : <NoValue />),
    },
    {
      key: "assignee",
      header: said.assignee,
      width: "136px",
      ...sorts("assignee"),
      title: (row) => row.assignee?.name,
      render: (row) => <PersonName person={row.assignee} />,
    },
    {
      key: "shared",
      header: said.shared,
      width: "80px",
      render: (row) =>
        row.share ? (
          <span
            title={words.objectives.sharedWith(row.share.contactIds?.length ?? null)}
            className="inline-flex items-center align-middle text-accent-ink"
          >
            <Icon of={Eye} />
            <span className="sr-only">{words.objectives.sharedShort}</span>
          </span>
        ) : (
          <NoValue />
        ),
    },
  ];
  return (
    <DataTable
      caption={words.objectives.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/objectives/${row.id}`}
      density="roomy"
      stickyHead={false}
    />
  );
}

function ProgressCell({ row }: { row: Row }) {
  const { locale } = useReader();
  const isDone = row.status === "completed" || (row.progress.maintains && row.progress.value === 1);
  return (
    <span className="grid gap-1.5 max-md:min-w-40">
      <ProgressBar
        value={row.status === "completed" ? 1 : row.progress.value}
        expected={row.progress.expected}
        done={isDone}
      />
      <span className="truncate text-xs text-ink-3 tnum">{standing(row, locale)}</span>
    </span>
  );
}
