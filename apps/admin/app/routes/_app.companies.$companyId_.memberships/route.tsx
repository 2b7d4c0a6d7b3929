import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Section } from "@tandem/ui/patterns/section";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { TextLink } from "@tandem/ui/primitives/link";
import { useAct } from "~/act.tsx";
import { AppFrame } from "~/app-frame.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import { AddForm } from "~/memberships/add-form.tsx";
import { changeMembership } from "~/memberships/change-membership.server.ts";
import type { MembershipKind } from "~/memberships/memberships-href.ts";
import { RemovableTags } from "~/memberships/removable-tags.tsx";
import * as words from "~/messages/en.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${words.memberships.title(data?.company.name ?? "")} · Tandem` },
];

/** What the company belongs to, and what else there is to choose from. */
export const loader = memberLoader(async ({ api, param }) => {
  const of = { param: { companyId: param("companyId") } };
  const [company, { lists, segments }, allTags, allLists] = await Promise.all([
    api.v1.companies[":companyId"].$get(of).then(unwrap),
    api.v1.companies[":companyId"].memberships.$get(of).then(unwrap),
    api.v1.tags.$get().then(unwrap),
    api.v1.lists.$get().then(unwrap),
  ]);
  const { id, name, tags } = company;
  return { company: { id, name, tags }, lists, segments, allTags: allTags.items, allLists: allLists.items };
});

export const action = memberAction(changeMembership);

/** Tags, lists and views of a company on one page: all of them, and by plain forms. */
export default function CompanyMemberships() {
  const { company, lists, segments } = useLoaderData<typeof loader>();
  const act = useAct();
  const mayWrite = useSignedIn().me.role !== "viewer";
  const said = words.memberships;
  const href = `/companies/${company.id}`;
  const belongings = (kind: MembershipKind, items: readonly { id: string; name: string }[]) => (
    <Section title={said[kind].title}>
      <div className="flex max-w-3xl flex-wrap gap-1.5">
        {items.length === 0 && <p className="text-sm text-ink-3">{said[kind].empty}</p>}
        <RemovableTags kind={kind} companyId={company.id} items={items} act={mayWrite ? act : null} />
      </div>
      {mayWrite && (
        <div className="mt-3 max-w-md">
          <AddForm kind={kind} companyId={company.id} />
        </div>
      )}
    </Section>
  );
  return (
    <AppFrame company={company} crumbs={[{ label: said.short }]}>
      <PageHeader
        size="small"
        title={said.title(company.name)}
        actions={<ButtonLink href={href}>{said.back}</ButtonLink>}
      />
      <RefusalBanner refusal={act.refusal} className="mx-6 mb-3 max-md:mx-4" />
      {belongings("tag", company.tags)}
      {belongings("list", lists)}
      <Section title={said.segment.title}>
        <p className="text-sm text-ink-3">{segments.length === 0 ? said.segment.empty : said.segment.hint}</p>
        <ul className="mt-2 grid gap-1 text-sm">
          {segments.map(({ id, name }) => (
            <li key={id} className="min-w-0 truncate">
              <TextLink href={`/companies?view=${id}`} title={name}>
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </Section>
    </AppFrame>
  );
}
