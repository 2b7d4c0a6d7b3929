import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { wordsOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import { words } from "~/messages/en.ts";
import { NoteForm } from "./note-form.tsx";
import { TimelineEmpty } from "./timeline-empty.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";
import { typesOfGroup } from "./timeline-groups.ts";
import { TimelineList } from "./timeline-list.tsx";

/** The unified history, filtered by what the address says. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const { group, q, cursor } = Object.fromEntries(url.searchParams);
  const types = typesOfGroup(group);
  return unwrap(
    await api.v1.companies[":companyId"].timeline.$get({
      param: { companyId: param("companyId") },
      query: { ...(types && { types: types.join(",") }), ...(q && { q }), ...(cursor && { cursor }), limit: "50" },
    }),
  );
});

export const action = memberAction(async ({ api, param }, form) => {
  await unwrap(
    await api.v1.companies[":companyId"].notes.$post({
      param: { companyId: param("companyId") },
      json: { body: wordsOf(form, "body"), isPrivate: form.get("isPrivate") === "on" },
    }),
  );
  return { saved: true };
});

export default function CompanyTimeline() {
  const page = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const isFiltered = params.has("group") || params.has("q");
  const older = new URLSearchParams(params);
  if (page.nextCursor) older.set("cursor", page.nextCursor);
  return (
    <div className="px-6 py-4 max-md:px-4">
      <h2 className="sr-only">{words.company.tabs.timeline}</h2>
      <TimelineFilter params={params} />
      <NoteForm />
      {page.items.length === 0 ? <TimelineEmpty isFiltered={isFiltered} /> : <TimelineList events={page.items} />}
      <PaginationMore href={page.nextCursor && `?${older}`} label={words.timeline.older} />
    </div>
  );
}
