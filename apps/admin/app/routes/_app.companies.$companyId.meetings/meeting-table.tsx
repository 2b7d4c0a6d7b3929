import { Moment } from "@tandem/ui/customer/moment";
import { NoValue } from "@tandem/ui/customer/no-value";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";
import { sortLink } from "~/sort-link.ts";
import type { Meeting } from "./meeting-item.tsx";

type Props = { meetings: readonly Meeting[]; params: URLSearchParams };

const said = words.meetings.columns;

export const USUAL_SORT = "-starts";
export const MEETING_SORTS = { starts: said.when, title: said.title, kind: said.type };

/** The meetings that were asked for, a row each; one press opens them. */
export function MeetingTable({ meetings, params }: Props) {
  const sorts = (key: keyof typeof MEETING_SORTS, descendsFirst = false) =>
    sortLink(params, key, USUAL_SORT, { descendsFirst });
  const columns: Column<Meeting>[] = [
    {
      key: "title",
      header: said.title,
      primary: true,
      ...sorts("title"),
      title: (row) => row.title,
      render: (row) => row.title,
    },
    {
      key: "starts",
      header: said.when,
      width: "176px",
      ...sorts("starts", true),
      render: (row) => <Moment value={row.startsAt} />,
    },
    {
      key: "kind",
      header: said.type,
      width: "128px",
      ...sorts("kind"),
      render: (row) => words.meetings.kinds[row.kind],
    },
    {
      key: "status",
      header: words.meetings.state,
      width: "104px",
      render: (row) => <Tag>{words.meetings.statuses[row.status]}</Tag>,
    },
    {
      key: "attendees",
      header: said.attendees,
      width: "24%",
      title: (row) => namesOf(row),
      render: (row) => namesOf(row) || <NoValue />,
    },
  ];
  return (
    <DataTable
      caption={words.meetings.title}
      columns={columns}
      rows={meetings}
      rowKey={(row) => row.id}
      rowHref={(row) => `/companies/${row.companyId}/meetings/${row.id}`}
      stickyHead={false}
    />
  );
}

const namesOf = ({ attendees }: Meeting) => attendees.map(({ name }) => name).join(", ");
