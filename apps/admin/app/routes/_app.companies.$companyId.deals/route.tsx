import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Handshake } from "lucide-react";
import { useCompany } from "~/company.tsx";
import { ExportButton } from "~/export-button.tsx";
import { memberLoader } from "~/member-request.server.ts";
import { words } from "~/messages/en.ts";
import { ClosedDeals } from "./closed-deals.tsx";
import { DealCard } from "./deal-card.tsx";

export const loader = memberLoader(async ({ api, param }) => {
  const [deals, pipelines] = await Promise.all([
    api.v1.companies[":companyId"].deals.$get({ param: { companyId: param("companyId") }, query: {} }).then(unwrap),
    api.v1.pipelines.$get().then(unwrap),
  ]);
  return { deals: deals.items, pipelines: pipelines.items };
});

export type DealRow = Awaited<ReturnType<typeof loader>>["deals"][number];

export default function CompanyDeals() {
  const { deals, pipelines } = useLoaderData<typeof loader>();
  const { company } = useCompany();
  const said = words.deals;
  const open = deals.filter((deal) => deal.stage.kind === "open");
  const closed = deals.filter((deal) => deal.stage.kind !== "open");
  const stagesOf = (pipelineId: string) =>
    pipelines
      .find((pipeline) => pipeline.id === pipelineId)
      ?.stages.filter((stage) => stage.kind === "open")
      .map((stage) => stage.name) ?? [];
  if (deals.length === 0) {
    return (
      <div className="p-6 max-md:p-4">
        <EmptyState look="page" icon={Handshake} title={said.none}>
          {said.noneDetail}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <Section
        title={said.open}
        count={open.length}
        action={<ExportButton kind="deals" filters={{ companyId: company.id }} size="sm" />}
      >
        {open.length === 0 ? (
          <EmptyState icon={Handshake} title={said.noneOpen} />
        ) : (
          <div className="grid gap-3 md:grid-cols-2">
            {open.map((deal) => (
              <DealCard key={deal.id} deal={deal} stages={stagesOf(deal.pipelineId)} />
            ))}
          </div>
        )}
      </Section>
      {closed.length > 0 && (
        <Section title={said.closed} count={closed.length}>
          <ClosedDeals deals={closed} />
        </Section>
      )}
    </>
  );
}
