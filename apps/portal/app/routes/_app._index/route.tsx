import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Card } from "@tandem/ui/patterns/card";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { ProgressLegend } from "@tandem/ui/patterns/progress-bar";
import { Section } from "@tandem/ui/patterns/section";
import { TextLink } from "@tandem/ui/primitives/link";
import { Target } from "lucide-react";
import { words } from "~/messages/en.ts";
import { ObjectiveRow } from "~/objective-row.tsx";
import { isFine } from "~/objective-state.tsx";
import { portalLoader } from "~/portal-request.server.ts";
import { Greeting } from "./greeting.tsx";
import { HomeServices } from "./home-services.tsx";
import { NeedsYou } from "./needs-you.tsx";
import { Team } from "./team.tsx";

export const meta: MetaFunction = () => [{ title: words.nav.home }];

export const loader = portalLoader(async ({ api }) => unwrap(await api.v1.portal.home.$get()));

const FINISHED = ["completed", "abandoned"];

export default function Home() {
  const home = useLoaderData<typeof loader>();
  const active = home.objectives.filter((objective) => !FINISHED.includes(objective.status));
  const finishedCount = home.objectives.length - active.length;
  return (
    <>
      <PageHeader flush title={<Greeting />} lede={words.home.stand(active.filter(isFine).length, active.length)} />
      <div className="mt-7 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_344px] lg:gap-10">
        <div className="grid min-w-0 gap-8">
          <NeedsYou home={home} />
          <Section
            inset="none"
            title={words.home.objectives}
            action={
              finishedCount > 0 && (
                <TextLink href="/objectives?status=finished">{words.home.finished(finishedCount)}</TextLink>
              )
            }
          >
            {active.length === 0 ? (
              <EmptyState icon={Target} title={words.home.noObjectives} />
            ) : (
              <>
                <Card look="rows" as="ul">
                  {active.map((objective) => (
                    <ObjectiveRow key={objective.id} objective={objective} />
                  ))}
                </Card>
                <div className="mt-3">
                  <ProgressLegend>{words.objectives.legend}</ProgressLegend>
                </div>
              </>
            )}
          </Section>
          <Team team={home.team} />
        </div>
        <aside className="grid min-w-0 gap-8">
          <HomeServices services={home.services} />
          <Section inset="none" title={words.home.tickets}>
            <Card>
              <p>{words.home.openTickets(home.openTicketCount)}</p>
              <p className="mt-1">
                <TextLink href="/tickets">{words.home.allTickets}</TextLink>
              </p>
            </Card>
          </Section>
        </aside>
      </div>
    </>
  );
}
