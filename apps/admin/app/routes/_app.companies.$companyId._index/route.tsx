import { data } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import type { Note } from "@tandem/domain/notes/note";
import { useCompany } from "~/company.tsx";
import { textOf } from "~/form-values.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { NoteForm } from "./note-form.tsx";
import { ACTS } from "./timeline-acts.server.ts";
import { filtersIn, isByType, isFiltered } from "./timeline-address.ts";
import { TimelineByType } from "./timeline-by-type.tsx";
import { TimelineFeed } from "./timeline-feed.tsx";
import { TimelineFilter } from "./timeline-filter.tsx";

/** The history as the address asks for it; the first page of the whole of it has come with the 360 already. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const timeline = api.v1.companies[":companyId"].timeline;
  const at = { param: { companyId: param("companyId") } };
  const filters = filtersIn(url.searchParams);
  const cursor = url.searchParams.get("cursor");
  const readAt = new Date().toISOString();
  if (isByType(url.searchParams))
    return { readAt, page: null, groups: (await unwrap(await timeline.groups.$get({ ...at, query: filters }))).groups };
  if (!cursor && !isFiltered(filters)) return { readAt, page: null, groups: null };
  const page = await unwrap(await timeline.$get({ ...at, query: { ...filters, ...(cursor && { cursor }) } }));
  return { readAt, page, groups: null };
});

export const action = memberAction(async (request, form) => {
  const act = ACTS[textOf(form, "intent") || "write"];
  if (!act) throw data({ detail: words.timeline.unknownAct }, { status: 400 });
  return { done: true, note: ((await act(request, form)) ?? null) as Note | null };
});

export default function CompanyTimeline() {
  const { page, groups, readAt } = useLoaderData<typeof loader>();
  const view = useCompany();
  const [params] = useSearchParams();
  return (
    <div className="px-6 py-4 max-md:px-4">
      <h2 className="sr-only">{words.company.tabs.timeline}</h2>
      <TimelineFilter />
      <NoteForm />
      {groups ? (
        <TimelineByType groups={groups} params={params} readAt={readAt} />
      ) : (
        <TimelineFeed key={params.toString()} first={page ?? view.timeline} params={params} readAt={readAt} />
      )}
    </div>
  );
}
