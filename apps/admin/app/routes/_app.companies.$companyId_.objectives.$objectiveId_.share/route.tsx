import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { AppFrame } from "~/app-frame.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { ShareForm } from "~/sharing/share-form.tsx";
import { SharePreview, SharePreviews } from "~/sharing/share-preview.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: words.objectives.share.title(data?.objective.title ?? "") },
];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const objectives = api.v1.companies[":companyId"].objectives[":objectiveId"];
  const [company, objective, preview] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: path }).then(unwrap),
    objectives.$get({ param: path }).then(unwrap),
    objectives["share-preview"].$get({ param: path }).then(unwrap),
  ]);
  return { company, objective, preview };
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const contactIds = form.get("who") === "named" ? form.getAll("contactIds").map(String) : null;
  const json = { contactIds, notify: form.get("notify") === "on" };
  await unwrap(await api.v1.companies[":companyId"].objectives[":objectiveId"].share.$put({ param: path, json }));
  throw redirect(`/companies/${path.companyId}/objectives/${path.objectiveId}`);
});

/** Before anything is shared: who will see it, exactly what they will see, and what stays with us. */
export default function ShareObjective() {
  const { company, objective, preview } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const href = `/companies/${company.id}`;
  const own = `${href}/objectives/${objective.id}`;
  const said = words.objectives.share;
  return (
    <AppFrame
      company={company}
      crumbs={[{ label: objective.title, href: own }, { label: words.objectives.detail.share }]}
    >
      <PageHeader
        size="small"
        title={said.title(objective.title)}
        lede={objective.share ? said.ledeShared(company.name) : said.ledeInternal(company.name)}
      />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <div className="grid border-t border-line lg:grid-cols-[352px_minmax(0,1fr)]">
        <ShareForm
          companyId={company.id}
          contacts={preview.contacts}
          named={objective.share?.contactIds ?? null}
          stays={said.staysList(preview.staysInternal)}
          cancelHref={own}
        />
        <SharePreviews>
          <SharePreview view={preview.view} />
        </SharePreviews>
      </div>
    </AppFrame>
  );
}
