import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Tag } from "@tandem/ui/primitives/tag";
import { Target } from "lucide-react";
import { AppFrame } from "~/app-frame.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { ShareForm } from "~/sharing/share-form.tsx";
import { SharePreview, SharePreviews } from "~/sharing/share-preview.tsx";

const said = words.objectives.shareAll;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${said.title} · ${data?.company.name ?? "Tandem"}` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId") };
  const [company, preview] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: path }).then(unwrap),
    api.v1.companies[":companyId"]["share-preview"].$get({ param: path }).then(unwrap),
  ]);
  return { company, preview };
});

/** Shares those that stood on the page: what was written down since is not among them. */
export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId") };
  const json = {
    objectiveIds: form.getAll("objectiveIds").map(String),
    contactIds: form.get("who") === "named" ? form.getAll("contactIds").map(String) : null,
    notify: form.get("notify") === "on",
  };
  await unwrap(await api.v1.companies[":companyId"]["objective-shares"].$put({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/shares`);
});

/** All active objectives at once: who will see them, and exactly what. */
export default function ShareActiveObjectives() {
  const { company, preview } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { views, sharedIds, contacts } = preview;
  const back = `/companies/${company.id}/objectives`;
  return (
    <AppFrame company={company} crumbs={[{ label: words.objectives.title, href: back }, { label: said.title }]}>
      <PageHeader size="small" title={said.title} lede={said.lede(views.length, sharedIds.length, company.name)} />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      {views.length === 0 ? (
        <EmptyState
          look="page"
          icon={Target}
          title={said.none}
          actions={<ButtonLink href={back}>{said.back}</ButtonLink>}
        >
          {said.noneDetail}
        </EmptyState>
      ) : (
        <div className="grid border-t border-line lg:grid-cols-[352px_minmax(0,1fr)]">
          <ShareForm companyId={company.id} contacts={contacts} named={null} stays={said.stays} cancelHref={back}>
            {views.map(({ id }) => (
              <input key={id} type="hidden" name="objectiveIds" value={id} />
            ))}
          </ShareForm>
          <SharePreviews>
            {views.map((view) => (
              <SharePreview
                key={view.id}
                view={view}
                mark={
                  sharedIds.includes(view.id) && (
                    <p className="mb-2">
                      <Tag tone="accent">{said.already}</Tag>
                    </p>
                  )
                }
              />
            ))}
          </SharePreviews>
        </div>
      )}
    </AppFrame>
  );
}
