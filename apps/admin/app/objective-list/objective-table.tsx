import { Day } from "@tandem/ui/customer/day";
import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { PriorityBars } from "@tandem/ui/customer/priority-bars";
import { RatingMeter } from "@tandem/ui/customer/rating";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { useReader } from "@tandem/ui/primitives/reader";
import { Tag } from "@tandem/ui/primitives/tag";
import type { ReactNode } from "react";
import { CompanyCell } from "~/company-cell.tsx";
import * as words from "~/messages/en.ts";
import { ObjectiveState } from "~/objective-state.tsx";
import { standing } from "~/objective-words.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { sortLink } from "~/sort-link.ts";
import { EditableCell } from "./editable-cell.tsx";
import type { CellField, ObjectiveRow } from "./objective-row.ts";
import { RowActs } from "./row-acts.tsx";
import type { CellEdits } from "./use-cell-edits.tsx";

type Row = ObjectiveRow;

type Props = {
  caption: string;
  rows: readonly Row[];
  params: URLSearchParams;
  usualSort: string;
  edits: CellEdits;
  onComments: (row: Row) => void;
};

const said = words.objectives.columns;

/** What sorts, by its name in the address. */
export const OBJECTIVE_SORTS = {
  status: said.state,
  due: said.due,
  title: said.title,
  progress: said.progress,
  assignee: said.assignee,
  priority: said.priority,
  health: said.health,
  shared: said.shared,
  company: said.company,
};

/** Objectives of one company, or of the whole book with the company's name in front. */
export function ObjectiveTable({ caption, rows, params, usualSort, edits, onComments }: Props) {
  const mayWrite = useSignedIn().me.role !== "viewer";
  const cell = (row: Row, field: CellField, shown: ReactNode) => (
    <EditableCell row={row} field={field} onEdit={mayWrite ? edits.onEdit : null} isPending={edits.isChanging(row)}>
      {shown}
    </EditableCell>
  );
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
      render: (row) => <TitleCell row={row} />,
    },
    ...(hasCompany
      ? [
          {
            key: "company",
            header: said.company,
            width: "136px",
            ...sorts("company"),
            wrap: true,
            render: (row: Row) => (row.company ? <CompanyCell company={row.company} /> : <NoValue />),
          },
        ]
      : []),
    {
      key: "progress",
      header: said.progress,
      width: "156px",
      ...sorts("progress"),
      render: (row) => <ProgressCell row={row} />,
    },
    {
      key: "state",
      header: said.state,
      width: "112px",
      ...sorts("status"),
      wrap: true,
      render: (row) => cell(row, "status", <ObjectiveState objective={row} />),
    },
    {
      key: "health",
      header: said.health,
      width: "68px",
      ...sorts("health"),
      wrap: true,
      render: (row) => cell(row, "health", row.health ? <RatingMeter value={row.health} size="pips" /> : <NoValue />),
    },
    {
      key: "priority",
      header: said.priority,
      width: "88px",
      ...sorts("priority"),
      wrap: true,
      render: (row) => cell(row, "priority", <PriorityBars priority={row.priority} />),
    },
    {
      key: "due",
      header: said.due,
      width: "112px",
      ...sorts("due"),
      wrap: true,
      render: (row) => cell(row, "dueOn", row.dueOn ? <Day value={row.dueOn} look="medium" /> : <NoValue />),
    },
    {
      key: "assignee",
      header: said.assignee,
      width: "128px",
      ...sorts("assignee"),
      wrap: true,
      render: (row) => cell(row, "assignee", <PersonName person={row.assignee} />),
    },
    {
      key: "acts",
      header: said.acts,
      width: "160px",
      ...sorts("shared"),
      wrap: true,
      render: (row) => <RowActs row={row} edits={mayWrite ? edits : null} onComments={onComments} />,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/objectives/${row.id}`}
      density="roomy"
      stickyHead={false}
    />
  );
}

/** The title, and below it the tags that the customer never sees. */
function TitleCell({ row }: { row: Row }) {
  return (
    <>
      {row.title}
      {row.tags.length > 0 && (
        <span className="mt-1 flex flex-wrap gap-1 font-normal">
          {row.tags.map(({ id, name }) => (
            <Tag key={id} dot title={name}>
              {name}
            </Tag>
          ))}
        </span>
      )}
    </>
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
