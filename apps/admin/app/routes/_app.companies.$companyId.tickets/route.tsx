import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { LifeBuoy, Plus } from "lucide-react";
import { activeMembers } from "~/active-members.server.ts";
import { useCompany } from "~/company.tsx";
import { ExportButton } from "~/export-button.tsx";
import { givenIn, isNarrowed } from "~/given-in.ts";
import { Listed } from "~/listed.tsx";
import { type MemberRequest, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { TicketFilter } from "./ticket-filter.tsx";
import { TicketTable } from "./ticket-table.tsx";

type Tickets = MemberRequest["api"]["v1"]["companies"][":companyId"]["tickets"];
type Asked = Omit<NonNullable<Parameters<Tickets["$get"]>[0]["query"]>, "limit">;

const FILTERS = ["q", "status", "priority", "assignee"] as const;
const asked = (params: URLSearchParams) => givenIn<Asked>(params, [...FILTERS, "sort"]);

export const loader = memberLoader(async ({ api, param, url }) => {
  const query = { ...asked(url.searchParams), ...givenIn<Asked>(url.searchParams, ["cursor"]) };
  const [page, members] = await Promise.all([
    api.v1.companies[":companyId"].tickets.$get({ param: { companyId: param("companyId") }, query }).then(unwrap),
    activeMembers(api),
  ]);
  return { page, members };
});

export default function CompanyTickets() {
  const { page, members } = useLoaderData<typeof loader>();
  const { company } = useCompany();
  const [params] = useSearchParams();
  const isBlank = page.items.length === 0 && !isNarrowed(params, FILTERS);
  const none = (
    <EmptyState look="page" icon={LifeBuoy} title={words.tickets.none} actions={<NewTicket companyId={company.id} />}>
      {words.tickets.noneDetail}
    </EmptyState>
  );
  return (
    <div className="py-3">
      {!isBlank && (
        <div className="mb-1 flex flex-wrap items-start justify-between gap-2 px-6 max-md:px-4">
          <TicketFilter params={params} members={members} />
          <div className="flex gap-2">
            <NewTicket companyId={company.id} />
            <ExportButton kind="tickets" filters={{ companyId: company.id, ...asked(params) }} size="sm" />
          </div>
        </div>
      )}
      <Listed params={params} page={page} filters={FILTERS} noMatch={words.tickets.noMatch} none={none}>
        <TicketTable rows={page.items} params={params} />
      </Listed>
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
