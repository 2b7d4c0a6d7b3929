import { NoValue } from "@tandem/ui/customer/no-value";
import { PersonName } from "@tandem/ui/customer/person-name";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";
import { MemberActs } from "./member-acts.tsx";
import type { loader } from "./route.tsx";

export type MemberRow = Awaited<ReturnType<typeof loader>>["items"][number];

export function MemberTable({ members, canManage }: { members: readonly MemberRow[]; canManage: boolean }) {
  const said = words.members.columns;
  const columns: Column<MemberRow>[] = [
    {
      key: "name",
      header: said.name,
      primary: true,
      title: (row) => row.name,
      render: (row) => <PersonName person={row} />,
    },
    {
      key: "email",
      header: said.email,
      width: "24%",
      title: (row) => row.email ?? undefined,
      render: (row) => row.email ?? <NoValue />,
    },
    { key: "state", header: said.state, width: "104px", render: (row) => <MemberState member={row} /> },
    ...(canManage
      ? [
          {
            key: "acts",
            header: said.acts,
            width: "440px",
            wrap: true,
            render: (row: MemberRow) => <MemberActs member={row} />,
          },
        ]
      : [
          { key: "role", header: said.role, width: "104px", render: (row: MemberRow) => words.roles[row.role] },
          {
            key: "job",
            header: said.job,
            width: "104px",
            render: (row: MemberRow) => (row.job ? words.jobs[row.job] : <NoValue />),
          },
        ]),
  ];
  return <DataTable caption={words.members.title} columns={columns} rows={members} rowKey={(row) => row.id} />;
}

function MemberState({ member }: { member: MemberRow }) {
  const said = words.members.states;
  if (!member.active) return <Tag>{said.inactive}</Tag>;
  if (!member.email) return <Tag>{said.noAccess}</Tag>;
  return member.isInvited ? <Tag tone="yellow">{said.invited}</Tag> : <Tag tone="green">{said.active}</Tag>;
}
