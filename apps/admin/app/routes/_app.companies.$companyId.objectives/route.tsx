import { useLoaderData, useSearchParams } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { formatNumber, formatPercent } from "@tandem/ui/format/money";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { ButtonLink } from "@tandem/ui/primitives/button";
import { useReader } from "@tandem/ui/primitives/reader";
import { Eye, Plus, Target } from "lucide-react";
import { activeMembers } from "~/active-members.server.ts";
import { useCompany } from "~/company.tsx";
import { ExportButton } from "~/export-button.tsx";
import { Listed } from "~/listed.tsx";
import { memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { OBJECTIVE_FILTERS, ObjectiveFilter, objectivesAsked } from "~/objective-list/objective-filter.tsx";
import { ObjectiveList } from "~/objective-list/objective-list.tsx";
import { useSignedIn } from "~/signed-in.tsx";

const USUAL_SORT = "status";

export const loader = memberLoader(async ({ api, param, url }) => {
  const cursor = url.searchParams.get("cursor");
  const query = { ...objectivesAsked(url.searchParams, USUAL_SORT), ...(cursor && { cursor }) };
  const of = { param: { companyId: param("companyId") } };
  const company = api.v1.companies[":companyId"];
  const [page, metrics, members] = await Promise.all([
    company.objectives.$get({ ...of, query }).then(unwrap),
    company["objective-metrics"].$get(of).then(unwrap),
    activeMembers(api),
  ]);
  return { page, metrics, members };
});

export default function CompanyObjectives() {
  const { page, metrics, members } = useLoaderData<typeof loader>();
  const { company } = useCompany();
  const { me } = useSignedIn();
  const [params] = useSearchParams();
  const said = words.objectives;
  const add = me.role !== "viewer" && (
    <ButtonLink href={`/companies/${company.id}/objectives/new`} icon={Plus} size="sm">
      {said.add}
    </ButtonLink>
  );
  return (
    <div className="py-3">
      <Metrics metrics={metrics} />
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2 px-6 max-md:px-4">
        <ObjectiveFilter params={params} members={members} usualSort={USUAL_SORT} />
        <span className="flex flex-wrap gap-1.5">
          {page.items.length > 0 && (
            <ExportButton
              kind="objectives"
              filters={{ companyId: company.id, ...objectivesAsked(params, USUAL_SORT) }}
              size="sm"
            />
          )}
          <ButtonLink href={`/companies/${company.id}/shares`} icon={Eye} size="sm">
            {said.ledgerLink}
          </ButtonLink>
          {add}
        </span>
      </div>
      <Listed
        params={params}
        page={page}
        filters={OBJECTIVE_FILTERS}
        noMatch={said.noMatch}
        none={<NoObjective show={params.get("show")} add={add} />}
      >
        <ObjectiveList rows={page.items} params={params} usualSort={USUAL_SORT} />
      </Listed>
    </div>
  );
}

/** Of another state there may be some: only where all are shown is it said that there is none. */
function NoObjective({ show, add }: { show: string | null; add: React.ReactNode }) {
  const { objectives } = useCompany();
  const said = words.objectives;
  const isNoneAtAll = show === "all" || objectives.length === 0;
  const title = isNoneAtAll ? said.none : show === "finished" ? said.noneFinished : said.noneActive;
  return (
    <EmptyState look="page" icon={Target} title={title} actions={add}>
      {isNoneAtAll ? said.noneDetail : said.noneShownDetail}
    </EmptyState>
  );
}

type MetricsProps = { metrics: ReturnType<typeof useLoaderData<typeof loader>>["metrics"] };

/** How they stand together, in one line. */
function Metrics({ metrics: { count, averageHealth, averageCompletion, overdueShare } }: MetricsProps) {
  const { locale } = useReader();
  if (count === 0) return null;
  const said = words.objectives.metrics;
  const facts = [
    said.active(count),
    averageHealth !== null && said.rated(formatNumber(Math.round(averageHealth * 10) / 10, locale)),
    averageCompletion !== null && said.completed(formatPercent(averageCompletion, locale)),
    overdueShare > 0 && said.overdue(formatPercent(overdueShare, locale)),
  ];
  return <p className="mb-3 px-6 text-sm text-ink-2 tnum max-md:px-4">{facts.filter(Boolean).join(" · ")}</p>;
}
