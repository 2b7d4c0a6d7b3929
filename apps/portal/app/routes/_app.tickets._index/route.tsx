import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Card } from "@tandem/ui/patterns/card";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Chip } from "@tandem/ui/primitives/chip";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { LifeBuoy, Plus, SearchX } from "lucide-react";
import { ticketForms } from "~/messages/en/ticket-forms.ts";
import { words } from "~/messages/en.ts";
import { portalLoader } from "~/portal-request.server.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { TicketRow } from "./ticket-row.tsx";

export const meta: MetaFunction = () => [{ title: words.tickets.title }];

const STATUSES = { open: ["open", "pending"], done: ["solved", "closed"] } as const;

export const loader = portalLoader(async ({ api, url }) => {
  const { q, status, cursor } = Object.fromEntries(url.searchParams);
  const statuses = status === "open" || status === "done" ? [...STATUSES[status]] : undefined;
  return unwrap(await api.v1.portal.tickets.$get({ query: { q, cursor, status: statuses } }));
});

const FILTERS = ["all", "open", "done"] as const;

export default function Tickets() {
  const page = useLoaderData<typeof loader>();
  const { me } = useSignedIn();
  const [params] = useSearchParams();
  const q = params.get("q") ?? "";
  const status = params.get("status") ?? "all";
  const said = words.tickets;
  const href = (chosen: string) =>
    `?${new URLSearchParams({ ...(q && { q }), ...(chosen !== "all" && { status: chosen }) })}`;
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <>
      <PageHeader
        flush
        title={said.title}
        lede={said.lede}
        actions={
          !me.viewAs && (
            <ButtonLink href="/tickets/new" variant="primary" icon={Plus}>
              {ticketForms.open}
            </ButtonLink>
          )
        }
      />
      <div className="my-5 grid items-center gap-3 lg:grid-cols-[minmax(0,1fr)_320px]">
        <Form method="get" key={params.toString()} className="lg:order-2">
          {status !== "all" && <input type="hidden" name="status" value={status} />}
          <SearchField name="q" label={said.search} defaultValue={q} />
        </Form>
        <div className="flex flex-wrap gap-2">
          {FILTERS.map((filter) => (
            <Chip key={filter} href={href(filter)} active={status === filter}>
              {said.filters[filter]}
            </Chip>
          ))}
        </div>
      </div>
      {page.items.length === 0 ? (
        <NoTickets isFiltered={q !== "" || status !== "all"} />
      ) : (
        <Card look="rows" as="ul">
          {page.items.map((ticket) => (
            <TicketRow key={ticket.id} ticket={ticket} />
          ))}
        </Card>
      )}
      <PaginationMore href={page.nextCursor && `?${more}`} label={said.older} />
    </>
  );
}

function NoTickets({ isFiltered }: { isFiltered: boolean }) {
  const said = words.tickets;
  return (
    <EmptyState
      look="page"
      icon={isFiltered ? SearchX : LifeBuoy}
      title={isFiltered ? said.noMatch : said.none}
      actions={isFiltered && <ButtonLink href="/tickets">{said.clear}</ButtonLink>}
    >
      {!isFiltered && said.noneDetail}
    </EmptyState>
  );
}
