import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { DealStage } from "@tandem/ui/customer/deal-stage";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { Section } from "@tandem/ui/patterns/section";
import { Tag } from "@tandem/ui/primitives/tag";
import { AppFrame } from "~/app-frame.tsx";
import { DaysInStage } from "~/deals/days-in-stage.tsx";
import { readAround } from "~/links/read-around.server.ts";
import { RecordAround } from "~/links/record-around.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { actOnDeal } from "./deal-acts.server.ts";
import { DealActs } from "./deal-acts.tsx";
import { DealAside } from "./deal-aside.tsx";
import { DealRecords } from "./deal-records.tsx";
import { StageHistory } from "./stage-history.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.deal.name ?? words.deals.title} · Tandem` },
];

export const loader = memberLoader(async ({ api, param }) => {
  const path = { companyId: param("companyId"), dealId: param("dealId") };
  const of = { companyId: path.companyId, object: "deal" as const, recordId: path.dealId };
  const [record, pipelines, around] = await Promise.all([
    api.v1.companies[":companyId"].deals[":dealId"].record.$get({ param: path }).then(unwrap),
    api.v1.pipelines.$get().then(unwrap),
    readAround(api, of),
  ]);
  return { ...record, around, pipeline: pipelines.items.find((one) => one.id === record.deal.pipelineId) ?? null };
});

export const action = memberAction(actOnDeal);

export type DealOfPage = Awaited<ReturnType<typeof loader>>;
export type DealOnPage = DealOfPage["deal"];
export type DealMove = DealOfPage["moves"][number];
export type PipelineStage = NonNullable<DealOfPage["pipeline"]>["stages"][number];

export default function DealPage() {
  const { company, deal, moves, quotes, orders, meetings, pipeline, around } = useLoaderData<typeof loader>();
  const href = `/companies/${company.id}`;
  const said = words.deals;
  const stages = pipeline?.stages ?? [];
  const { kind } = deal.stage;
  const closedIn = moves.find((move) => move.to.id === deal.stage.id)?.from?.name;
  return (
    <AppFrame company={company} crumbs={[{ label: said.title, href: `${href}/deals` }, { label: deal.name }]}>
      <PageHeader
        title={deal.name}
        badge={
          <>
            {kind !== "open" && <Tag tone={kind === "won" ? "green" : "neutral"}>{said[kind]}</Tag>}
            {deal.archivedAt && <Tag>{said.detail.archived}</Tag>}
          </>
        }
        lede={deal.nextStep ? said.next(deal.nextStep) : undefined}
        actions={<DealActs deal={deal} stages={stages} />}
      />
      <div className="grid border-t border-line xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="min-w-0 border-line xl:border-r">
          <Section title={said.detail.stage}>
            <DealStage
              stages={stages.filter((stage) => stage.kind === "open").map((stage) => stage.name)}
              current={kind === "open" ? deal.stage.name : (closedIn ?? deal.stage.name)}
              outcome={kind}
              aside={
                kind === "open" && (
                  <DaysInStage
                    stageSince={deal.stageSince}
                    stage={stages.find((stage) => stage.id === deal.stage.id)}
                  />
                )
              }
            />
          </Section>
          <StageHistory moves={moves} />
          <DealRecords deal={deal} quotes={quotes} orders={orders} meetings={meetings} />
          <RecordAround around={around} name={deal.name} inset="page" />
        </div>
        <DealAside deal={deal} pipeline={pipeline?.name} />
      </div>
    </AppFrame>
  );
}
