import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Card } from "@tandem/ui/patterns/card";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { ProgressLegend } from "@tandem/ui/patterns/progress-bar";
import { Chip } from "@tandem/ui/primitives/chip";
import { Target } from "lucide-react";
import { words } from "~/messages/en.ts";
import { ObjectiveRow } from "~/objective-row.tsx";
import { portalLoader } from "~/portal-request.server.ts";

export const meta: MetaFunction = () => [{ title: words.objectives.title }];

export const loader = portalLoader(async ({ api, url }) => {
  const status = url.searchParams.get("status") === "finished" ? ("finished" as const) : ("active" as const);
  const { items } = await unwrap(await api.v1.portal.objectives.$get({ query: { status } }));
  return { status, items };
});

export default function Objectives() {
  const { status, items } = useLoaderData<typeof loader>();
  const said = words.objectives;
  const isActive = status === "active";
  return (
    <>
      <PageHeader flush title={said.title} lede={said.lede} />
      <div className="my-5 flex gap-2">
        <Chip href="/objectives" active={isActive}>
          {said.active}
        </Chip>
        <Chip href="/objectives?status=finished" active={!isActive}>
          {said.finished}
        </Chip>
      </div>
      {items.length === 0 ? (
        <EmptyState look="page" icon={Target} title={isActive ? said.none : said.noneFinished}>
          {isActive && said.noneDetail}
        </EmptyState>
      ) : (
        <>
          <Card look="rows" as="ul">
            {items.map((objective) => (
              <ObjectiveRow key={objective.id} objective={objective} heading="h2" />
            ))}
          </Card>
          {isActive && (
            <div className="mt-3">
              <ProgressLegend>{said.legend}</ProgressLegend>
            </div>
          )}
        </>
      )}
    </>
  );
}
