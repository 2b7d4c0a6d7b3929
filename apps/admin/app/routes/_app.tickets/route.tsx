import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { LifeBuoy, SearchX } from "lucide-react";
import { useRef } from "react";
import { activeMembers } from "~/active-members.server.ts";
import { AppFrame } from "~/app-frame.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ticketsAsked } from "./tickets-query.ts";
import { TicketsTable } from "./tickets-table.tsx";
import { TicketsToolbar } from "./tickets-toolbar.tsx";

export const meta: MetaFunction = () => [{ title: `${words.tickets.title} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) => {
  const cursor = url.searchParams.get("cursor");
  const query = { ...ticketsAsked(url.searchParams), ...(cursor && { cursor }) };
  const [page, members] = await Promise.all([api.v1.tickets.$get({ query }).then(unwrap), activeMembers(api)]);
  return { page, members };
});

/** Support across the book: what is open, whose turn it is, and who has it. */
export default function Tickets() {
  const { page, members } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const said = words.tickets;
  const isFiltered = ["q", "priority", "assignee"].some((name) => params.get(name));
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <AppFrame crumbs={[{ label: said.title }]} actions={<ExportButton kind="tickets" filters={ticketsAsked(params)} />}>
      <h1 className="sr-only">{said.title}</h1>
      <TicketsToolbar params={params} members={members} />
      {page.items.length === 0 ? (
        <div className="p-6 max-md:p-4">
          <EmptyState
            look="page"
            icon={isFiltered ? SearchX : LifeBuoy}
            title={isFiltered ? said.noMatch : said.nothingShown}
            actions={(isFiltered || params.has("show")) && <ButtonLink href="/tickets">{said.showOpen}</ButtonLink>}
          >
            {isFiltered ? said.noMatchDetail : said.nothingDetail}
          </EmptyState>
        </div>
      ) : (
        <div ref={list}>
          <TicketsTable rows={page.items} params={params} />
          <PaginationMore href={page.nextCursor && `?${more}`} />
        </div>
      )}
    </AppFrame>
  );
}
