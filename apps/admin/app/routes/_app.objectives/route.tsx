import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Chip } from "@tandem/ui/primitives/chip";
import { Target } from "lucide-react";
import { useRef } from "react";
import { AppFrame } from "~/app-frame.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { ObjectiveTable } from "~/objective-table.tsx";

export const meta: MetaFunction = () => [{ title: `${words.objectives.title} · Tandem` }];

const STATUSES = {
  active: ["not_started", "in_progress", "paused"],
  finished: ["completed", "abandoned"],
} as const;

export const loader = memberLoader(async ({ api, url }) => {
  const { show, cursor } = Object.fromEntries(url.searchParams);
  const status = statusesOf(show);
  return unwrap(
    await api.v1.objectives.$get({ query: { ...(status && { status }), sort: "due", ...(cursor && { cursor }) } }),
  );
});

function statusesOf(show: string | null | undefined) {
  return show === "all" ? undefined : [...STATUSES[show === "finished" ? "finished" : "active"]];
}

/** Every goal agreed with any customer, the next due first. */
export default function Objectives() {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const show = params.get("show") ?? "active";
  const said = words.objectives;
  const more = new URLSearchParams(params);
  if (page.nextCursor) more.set("cursor", page.nextCursor);
  return (
    <AppFrame
      crumbs={[{ label: said.title }]}
      actions={<ExportButton kind="objectives" filters={{ status: statusesOf(show), sort: "due" }} />}
    >
      <h1 className="sr-only">{said.title}</h1>
      <div className="flex flex-wrap gap-1.5 px-6 py-3 max-md:px-4">
        {(["active", "finished", "all"] as const).map((key) => (
          <Chip key={key} href={key === "active" ? "?" : `?show=${key}`} active={show === key} size={28}>
            {said.filters[key]}
          </Chip>
        ))}
      </div>
      {page.items.length === 0 ? (
        <div className="p-6 max-md:p-4">
          <EmptyState look="page" icon={Target} title={said.noMatch}>
            {said.noneDetail}
          </EmptyState>
        </div>
      ) : (
        <div ref={list}>
          <ObjectiveTable rows={page.items} />
          <PaginationMore href={page.nextCursor && `?${more}`} />
        </div>
      )}
    </AppFrame>
  );
}
