import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { Chip } from "@tandem/ui/primitives/chip";
import { Handshake, Plus } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { useMoveDeal } from "~/deals/use-move-deal.ts";
import { ExportButton } from "~/export-button.tsx";
import { FindField, SortSelect } from "~/filter-fields.tsx";
import { FilterForm } from "~/filter-form.tsx";
import { Listed } from "~/listed.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { ClosedDeals } from "./closed-deals.tsx";
import { DealCard } from "./deal-card.tsx";
import { DealFigures } from "./deal-figures.tsx";

const OUTCOMES = ["closed", "won", "lost"] as const;
type Outcome = (typeof OUTCOMES)[number];

export const loader = memberLoader(async ({ api, param, url }) => {
  const companyId = param("companyId");
  const deals = api.v1.companies[":companyId"].deals;
  const { outcome, sort, cursor, q } = Object.fromEntries(url.searchParams);
  const stageKind = OUTCOMES.find((one) => one === outcome) ?? "closed";
  const query = { stageKind, sort: (sort || "-closed") as "-closed", ...(q && { q }), ...(cursor && { cursor }) };
  const [overview, closed, pipelines] = await Promise.all([
    deals.overview.$get({ param: { companyId } }).then(unwrap),
    deals.$get({ param: { companyId }, query }).then(unwrap),
    api.v1.pipelines.$get().then(unwrap),
  ]);
  return { ...overview, closed, pipelines: pipelines.items };
});

type Data = Awaited<ReturnType<typeof loader>>;
export type OpenDeal = Data["open"][number];
export type ClosedDeal = Data["closed"]["items"][number];
export type PipelineStage = Data["pipelines"][number]["stages"][number];

export default function CompanyDeals() {
  const { figures, open, closed, pipelines } = useLoaderData<typeof loader>();
  const { company } = useCompany();
  const { me } = useSignedIn();
  const onMove = useMoveDeal();
  const said = words.deals;
  const stagesOf = (pipelineId: string) => pipelines.find((pipeline) => pipeline.id === pipelineId)?.stages ?? [];
  const add = me.role !== "viewer" && (
    <ButtonLink href={`/companies/${company.id}/deals/new`} icon={Plus} size="sm">
      {said.add}
    </ButtonLink>
  );
  if (open.length === 0 && figures.winRate.closed === 0) {
    return (
      <div className="p-6 max-md:p-4">
        <EmptyState look="page" icon={Handshake} title={said.none} actions={add}>
          {said.noneDetail}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <div className="border-b border-line px-6 py-5 max-md:p-4">
        <DealFigures figures={figures} />
      </div>
      <Section
        title={said.open}
        count={open.length}
        action={
          <div className="flex gap-2">
            <ExportButton kind="deals" filters={{ companyId: company.id }} size="sm" />
            {add}
          </div>
        }
      >
        {open.length === 0 ? (
          <EmptyState icon={Handshake} title={said.noneOpen} />
        ) : (
          <div className="grid gap-3 md:grid-cols-2 2xl:grid-cols-3">
            {open.map((deal) => (
              <DealCard key={deal.id} deal={deal} stages={stagesOf(deal.pipelineId)} onMove={onMove} />
            ))}
          </div>
        )}
      </Section>
      {figures.winRate.closed > 0 && <Closed page={closed} count={figures.winRate.closed} />}
    </>
  );
}

function Closed({ page, count }: { page: Data["closed"]; count: number }) {
  const [params] = useSearchParams();
  const said = words.deals;
  const outcome = params.get("outcome") ?? "closed";
  const { me } = useSignedIn();
  const sorts = {
    closed: said.columns.closed,
    name: said.columns.name,
    ...(me.clearances.includes("financial") && { value: said.columns.value }),
    duration: said.columns.duration,
  };
  const link = (changes: Record<string, string>) => {
    const next = new URLSearchParams(params);
    next.delete("cursor");
    for (const [name, value] of Object.entries(changes)) next.set(name, value);
    return `?${next}`;
  };
  return (
    <Section
      title={said.closed}
      count={count}
      action={
        <div className="flex gap-1.5">
          {OUTCOMES.map((key: Outcome) => (
            <Chip key={key} href={link({ outcome: key })} active={outcome === key}>
              {said.outcomes[key]}
            </Chip>
          ))}
        </div>
      }
    >
      <FilterForm params={params} kept={["outcome"]} className="mb-2">
        <FindField params={params} label={said.book.find} />
        <SortSelect params={params} usual="-closed" columns={sorts} />
      </FilterForm>
      <Listed
        params={params}
        page={page}
        filters={["q"]}
        noMatch={said.noMatch}
        none={<EmptyState icon={Handshake} title={said.noneClosed} />}
      >
        <ClosedDeals deals={page.items} />
      </Listed>
    </Section>
  );
}
