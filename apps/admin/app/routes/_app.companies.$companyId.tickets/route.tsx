import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { NoValue } from "@tandem/ui/customer/no-value";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { TicketPriority } from "@tandem/ui/customer/ticket-priority";
import { type Column, DataTable } from "@tandem/ui/patterns/data-table";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { LifeBuoy, Plus } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { ExportButton } from "~/export-button.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { TicketState } from "~/ticket-state.tsx";

export const loader = memberLoader(async ({ api, param, url }) => {
  const cursor = url.searchParams.get("cursor");
  return unwrap(
    await api.v1.companies[":companyId"].tickets.$get({
      param: { companyId: param("companyId") },
      query: { ...(cursor && { cursor }) },
    }),
  );
});

type TicketRow = Awaited<ReturnType<typeof loader>>["items"][number];

const said = words.tickets.columns;
const COLUMNS: Column<TicketRow>[] = [
  {
    key: "subject",
    header: said.subject,
    primary: true,
    title: (row) => row.subject,
    render: (row) => `#${row.number} ${row.subject}`,
  },
  { key: "state", header: said.state, width: "160px", render: (row) => <TicketState ticket={row} /> },
  {
    key: "priority",
    header: said.priority,
    width: "88px",
    render: (row) => <TicketPriority priority={row.priority} />,
  },
  {
    key: "requester",
    header: said.requester,
    width: "144px",
    title: (row) => row.requester?.name,
    render: (row) => row.requester?.name ?? <NoValue />,
  },
  {
    key: "assignee",
    header: said.assignee,
    width: "128px",
    title: (row) => row.assignee?.name,
    render: (row) => row.assignee?.name ?? <NoValue />,
  },
  { key: "opened", header: said.opened, width: "112px", render: (row) => <RelativeTime value={row.openedAt} /> },
];

export default function CompanyTickets() {
  const page = useLoaderData<typeof loader>();
  const { company } = useCompany();
  const [params] = useSearchParams();
  if (page.items.length === 0 && !params.has("cursor")) {
    return (
      <div className="p-6 max-md:p-4">
        <EmptyState
          look="page"
          icon={LifeBuoy}
          title={words.tickets.none}
          actions={<NewTicket companyId={company.id} />}
        >
          {words.tickets.noneDetail}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="py-3">
      <div className="mb-1 flex justify-end gap-2 px-6 max-md:px-4">
        <NewTicket companyId={company.id} />
        <ExportButton kind="tickets" filters={{ companyId: company.id }} size="sm" />
      </div>
      <DataTable
        caption={words.tickets.title}
        columns={COLUMNS}
        rows={page.items}
        rowKey={(row) => row.id}
        rowHref={(row) => `/companies/${row.companyId}/tickets/${row.id}`}
        stickyHead={false}
      />
      <PaginationMore href={page.nextCursor && `?cursor=${encodeURIComponent(page.nextCursor)}`} />
    </div>
  );
}

function NewTicket({ companyId }: { companyId: string }) {
  const { me } = useSignedIn();
  if (me.role === "viewer") return null;
  return (
    <ButtonLink href={`/companies/${companyId}/tickets/new`} icon={Plus} size="sm">
      {words.tickets.create}
    </ButtonLink>
  );
}
