import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Section } from "@tandem/ui/patterns/section";
import { AppFrame } from "~/app-frame.tsx";
import { isCommerceKind, OBJECT_OF } from "~/commerce/commerce-kind.ts";
import { CommerceState } from "~/commerce/commerce-state.tsx";
import { readRecord } from "~/commerce/read-commerce.server.ts";
import { readAround } from "~/links/read-around.server.ts";
import { RecordAround } from "~/links/record-around.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { factsOf, nameOf } from "./commerce-facts.tsx";
import { readTies } from "./read-ties.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? nameOf(page.record) : words.commerce.title} · Tandem` },
];

export const loader = memberLoader(async (member) => {
  const kind = member.param("kind");
  if (!isCommerceKind(kind)) throw data(null, { status: 404 });
  const param = { companyId: member.param("companyId") };
  const of = { ...param, object: OBJECT_OF[kind], recordId: member.param("recordId") };
  const [company, record, around] = await Promise.all([
    member.api.v1.companies[":companyId"].$get({ param }).then(unwrap),
    readRecord(member, kind),
    readAround(member.api, of),
  ]);
  return { company: { id: company.id, name: company.name }, record, around, ties: await readTies(member, record) };
});

export default function CommerceRecordPage() {
  const { company, record, around, ties } = useLoaderData<typeof loader>();
  const said = words.commerce;
  const tab = `/companies/${company.id}/commerce?kind=${record.kind}`;
  return (
    <AppFrame company={company} crumbs={[{ label: said.kinds[record.kind], href: tab }, { label: nameOf(record) }]}>
      <PageHeader
        size="small"
        title={nameOf(record)}
        lede={record.kind === "quotes" ? record.title : undefined}
        facts={<CommerceState row={record} />}
      />
      <div className="grid border-t border-line xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="min-w-0 border-line xl:border-r">
          <Section title={said.details}>
            <div className="max-w-xl">
              <PropertyList items={factsOf(record, ties)} />
            </div>
          </Section>
        </div>
        <aside aria-label={words.links.title} className="min-w-0 max-xl:border-t max-xl:border-line">
          <RecordAround around={around} name={nameOf(record)} />
        </aside>
      </div>
    </AppFrame>
  );
}
