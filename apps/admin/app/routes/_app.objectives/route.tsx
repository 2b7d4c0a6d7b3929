import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { ChartNoAxesColumn, Target } from "lucide-react";
import { useRef } from "react";
import { activeMembers } from "~/active-members.server.ts";
import { AppFrame } from "~/app-frame.tsx";
import { ExportButton } from "~/export-button.tsx";
import { useListKeys } from "~/list-keys.tsx";
import { Listed } from "~/listed.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { changeCell } from "~/objective-list/change-cell.server.ts";
import { OBJECTIVE_FILTERS, ObjectiveFilter, objectivesAsked } from "~/objective-list/objective-filter.tsx";
import { ObjectiveList } from "~/objective-list/objective-list.tsx";

export const meta: MetaFunction = () => [{ title: `${words.objectives.title} · Tandem` }];

const USUAL_SORT = "due";

export const loader = memberLoader(async ({ api, url }) => {
  const cursor = url.searchParams.get("cursor");
  const query = { ...objectivesAsked(url.searchParams, USUAL_SORT), ...(cursor && { cursor }) };
  const [page, members] = await Promise.all([api.v1.objectives.$get({ query }).then(unwrap), activeMembers(api)]);
  return { page, members };
});

/** One cell of a list of objectives, here or on a company. */
export const action = memberAction(changeCell);

/** Every goal agreed with any customer, the next due first. */
export default function Objectives() {
  const { page, members } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const said = words.objectives;
  const none = (
    <EmptyState look="page" icon={Target} title={said.noMatch}>
      {said.noneDetail}
    </EmptyState>
  );
  return (
    <AppFrame
      crumbs={[{ label: said.title }]}
      actions={
        <>
          <ButtonLink href="/objectives/roll-up" icon={ChartNoAxesColumn}>
            {said.rollUp.title}
          </ButtonLink>
          <ExportButton kind="objectives" filters={objectivesAsked(params, USUAL_SORT)} />
        </>
      }
    >
      <h1 className="sr-only">{said.title}</h1>
      <div className="px-6 py-3 max-md:px-4">
        <ObjectiveFilter params={params} members={members} usualSort={USUAL_SORT} isBook />
      </div>
      <div ref={list}>
        <Listed params={params} page={page} filters={OBJECTIVE_FILTERS} noMatch={said.noMatch} none={none}>
          <ObjectiveList rows={page.items} params={params} usualSort={USUAL_SORT} />
        </Listed>
      </div>
    </AppFrame>
  );
}
