import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Section } from "@tandem/ui/patterns/section";
import { AppFrame } from "~/app-frame.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { NewListForm } from "./new-list-form.tsx";
import { PlaceTable } from "./place-table.tsx";
import { savePlace } from "./save-place.server.ts";

const said = words.views.page;

export const meta: MetaFunction = () => [{ title: `${said.title} · Tandem` }];

export const loader = memberLoader(async ({ api, url }) => {
  const [lists, segments] = await Promise.all([api.v1.lists.$get().then(unwrap), api.v1.segments.$get().then(unwrap)]);
  return { lists: lists.items, segments: segments.items, renaming: url.searchParams.get("rename") };
});

/** Saves, changes and deletes views and lists, and leads to what is there then. */
export const action = memberAction(async ({ api }, form) => {
  const next = await savePlace(api, form);
  return next === null ? null : redirect(next);
});

/** All views and lists that one may see, and what can be done with one's own. */
export default function Views() {
  const { lists, segments, renaming } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { me } = useSignedIn();
  const mayWrite = me.role !== "viewer";
  const places = { renaming, mayWrite };
  return (
    <AppFrame crumbs={[{ label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={said.lede} />
      <RefusalBanner refusal={result?.refusal ?? null} className="mx-6 mb-3 max-md:mx-4" />
      <Section title={words.views.lists} count={lists.length}>
        <PlaceTable kind="list" items={lists} none={said.noLists} {...places} />
      </Section>
      {mayWrite && (
        <Section title={said.newList}>
          <NewListForm key={lists.length} />
        </Section>
      )}
      <Section title={words.views.title} count={segments.length}>
        <PlaceTable kind="segment" items={segments} none={said.noViews} {...places} />
      </Section>
    </AppFrame>
  );
}
