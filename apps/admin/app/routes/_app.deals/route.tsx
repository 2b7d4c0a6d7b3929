import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Handshake } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { DealsViews } from "~/deals/deals-views.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { BookDealTable } from "./book-deal-table.tsx";
import { DealsToolbar } from "./deals-toolbar.tsx";

export const meta: MetaFunction = () => [{ title: `${words.deals.title} · Tandem` }];

const FILTERS = ["q", "stageKind", "pipelineId", "stageId", "owner", "closesWithinDays", "sort"];

export const loader = memberLoader(async ({ api, url }) => {
  const asked = Object.fromEntries(
    [...FILTERS, "cursor"].flatMap((name) => (url.searchParams.get(name) ? [[name, url.searchParams.get(name)]] : [])),
  );
  // Open ones unless told: what is over is not what anybody works on.
  const filters: Record<string, string | null> = { stageKind: "open", ...asked };
  filters.sort ??= usualSort(filters.stageKind);
  // A stage says itself whether its deals are open.
  if (filters.stageKind === "all" || filters.stageId) Reflect.deleteProperty(filters, "stageKind");
  const [page, members, pipelines] = await Promise.all([
    api.v1.deals.$get({ query: filters as { stageKind?: "open" } }).then(unwrap),
    api.v1.members.$get().then(unwrap),
    api.v1.pipelines.$get().then(unwrap),
  ]);
  const owners = members.items.filter((member) => member.active).map(({ id, name }) => ({ value: id, label: name }));
  return { page, owners, pipelines: pipelines.items, search: url.search, filters: filters as Record<string, string> };
});

/** The next to close first; of what is over, the last that closed. */
const usualSort = (show: string | null | undefined) => (show === "closed" ? "-closed" : "expected_close");

/** Every deal of the book. */
export default function Deals() {
  const { page, owners, pipelines, search, filters } = useLoaderData<typeof loader>();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const params = new URLSearchParams(search);
  const said = words.deals;
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <AppFrame
      crumbs={[{ label: said.title }]}
      actions={
        <>
          <DealsViews current="table" />
          <ExportButton kind="deals" filters={{ ...filters, cursor: undefined }} />
        </>
      }
    >
      <h1 className="sr-only">{said.title}</h1>
      <DealsToolbar params={params} owners={owners} pipelines={pipelines} />
      {page.items.length === 0 ? (
        <div className="p-6 max-md:p-4">
          <EmptyState
            look="page"
            icon={Handshake}
            title={search === "" ? said.book.noneAtAll : said.book.none}
            actions={search !== "" && <ButtonLink href="/deals">{said.book.clear}</ButtonLink>}
          >
            {said.book.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <div ref={list}>
          <BookDealTable rows={page.items} pipelines={pipelines} params={params} />
          <PaginationMore href={page.nextCursor && `?${more}`} />
        </div>
      )}
    </AppFrame>
  );
}
