import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Button, ButtonLink } from "@tandem/ui/primitives/button";
import { SearchField } from "@tandem/ui/primitives/search-field";
import { Select } from "@tandem/ui/primitives/select";
import { AppFrame } from "~/app-frame.tsx";
import { textOf } from "~/form-values.ts";
import { endsOf, findLinkable, readPicking, readRelation, relationKey } from "~/links/find-linkable.server.ts";
import { pickingView } from "~/links/picking-view.server.ts";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { recordPath } from "~/record-path.ts";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { LinkableList } from "./linkable-list.tsx";

const said = words.links.pick;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${said.title(data?.record.name ?? words.links.title)} · Tandem` },
];

export const loader = memberLoader(async (member) => {
  const picking = readPicking(member);
  const relation = readRelation(picking, member.url.searchParams.get("relation") ?? "");
  const q = (member.url.searchParams.get("q") ?? "").trim();
  const [view, found] = await Promise.all([
    pickingView(member, picking),
    findLinkable(member, picking, { q, others: relation.others }),
  ]);
  return { ...view, q, relation: relationKey(relation), found };
});

export const action = memberAction(async (member, form) => {
  const picking = readPicking(member);
  const relation = readRelation(picking, textOf(form, "relation"));
  const [object, id] = textOf(form, "other").split(":");
  const other = { object, id } as ReturnType<typeof endsOf>["to"];
  const param = { companyId: picking.companyId };
  await unwrap(
    await member.api.v1.companies[":companyId"].links.$post({ param, json: endsOf(picking, relation, other) }),
  );
  throw redirect(recordPath(picking.companyId, picking) ?? `/companies/${picking.companyId}/links`);
});

export default function NewLink() {
  const { company, record, relations, relation, q, found } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const back = recordPath(company.id, record) ?? `/companies/${company.id}`;
  return (
    <AppFrame company={company} crumbs={[{ label: record.name, href: back }, { label: words.links.title }]}>
      <PageHeader
        size="small"
        title={said.title(record.name)}
        actions={<ButtonLink href={back}>{said.cancel}</ButtonLink>}
      />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <Form method="get" className="flex max-w-2xl flex-wrap items-end gap-2 px-6 pb-4 max-md:px-4">
        <input type="hidden" name="object" value={record.object} />
        <input type="hidden" name="id" value={record.id} />
        <span className="pb-1.5 text-sm text-ink-2">{said.lede(words.records[record.object])}</span>
        <Select
          key={relation}
          name="relation"
          aria-label={said.relation}
          defaultValue={relation}
          options={relations}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className="w-44"
        />
        <SearchField name="q" label={said.find} defaultValue={q} className="w-72 max-md:w-full" />
        <Button type="submit" size="sm">
          {said.search}
        </Button>
      </Form>
      <LinkableList found={found} relation={relation} emptyWords={q ? said.noMatch : said.nothing} />
    </AppFrame>
  );
}
