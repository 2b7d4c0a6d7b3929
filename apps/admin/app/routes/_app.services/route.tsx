import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Tabs } from "@tandem/ui/primitives/tabs";
import { PackageOpen, SearchX } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ServiceTable } from "./service-table.tsx";
import { ServiceToolbar } from "./service-toolbar.tsx";
import { serviceFilters, serviceViews } from "./service-views.ts";

export const meta: MetaFunction = () => [{ title: `${words.services.title} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) => {
  const filters = serviceFilters(url.searchParams);
  const cursor = url.searchParams.get("cursor");
  const [page, members] = await Promise.all([
    api.v1.services.$get({ query: { ...filters, ...(cursor && { cursor }) } }).then(unwrap),
    api.v1.members.$get().then(unwrap),
  ]);
  const owners = members.items.filter((member) => member.active).map(({ id, name }) => ({ value: id, label: name }));
  return { page, filters, owners, search: url.search };
});

/** Every engagement with any customer; what is late stands on top. */
export default function Services() {
  const { page, filters, owners, search } = useLoaderData<typeof loader>();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const params = new URLSearchParams(search);
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <AppFrame crumbs={[{ label: words.services.title }]} actions={<ExportButton kind="services" filters={filters} />}>
      <h1 className="sr-only">{words.services.title}</h1>
      <Tabs label={words.services.title} items={serviceViews(params)} />
      <ServiceToolbar params={params} owners={owners} />
      {page.items.length === 0 ? (
        <Nothing isFiltered={search !== ""} />
      ) : (
        <div ref={list}>
          <ServiceTable rows={page.items} params={params} />
          <PaginationMore href={page.nextCursor && `?${more}`} />
        </div>
      )}
    </AppFrame>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const said = words.service.none;
  return (
    <div className="p-6 max-md:p-4">
      <EmptyState
        look="page"
        icon={isFiltered ? SearchX : PackageOpen}
        title={isFiltered ? said.title : said.first}
        actions={
          <ButtonLink href={isFiltered ? "/services" : "/companies"}>
            {isFiltered ? said.clear : said.firstLink}
          </ButtonLink>
        }
      >
        {isFiltered ? said.detail : said.firstDetail}
      </EmptyState>
    </div>
  );
}
