import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Card } from "@tandem/ui/patterns/card";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { wordsOf } from "~/form-values.ts";
import { words } from "~/messages/en.ts";
import { portalAction, portalLoader } from "~/portal-request.server.ts";
import { Conversation } from "./conversation.tsx";
import { Hero } from "./hero.tsx";
import { Milestones } from "./milestones.tsx";
import { ObjectiveFacts } from "./objective-facts.tsx";
import { OurRating } from "./our-rating.tsx";
import { ProgressChart } from "./progress-chart.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? words.objectives.title }];

export const loader = portalLoader(async ({ api, param }) =>
  unwrap(await api.v1.portal.objectives[":objectiveId"].$get({ param: { objectiveId: param("objectiveId") } })),
);

export const action = portalAction(async ({ api, param }, form) => {
  await unwrap(
    await api.v1.portal.objectives[":objectiveId"].comments.$post({
      param: { objectiveId: param("objectiveId") },
      json: { body: wordsOf(form, "body") },
    }),
  );
  return { sent: true };
});

export default function ObjectivePage() {
  const objective = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        flush
        back={{ href: "/objectives", label: words.objectives.title }}
        title={objective.title}
        lede={objective.description}
      />
      <div className="mt-7 grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_344px] lg:gap-10">
        <div className="grid min-w-0 gap-8">
          <Hero objective={objective} />
          <ProgressChart objective={objective} />
          <Milestones milestones={objective.milestones} />
          <Conversation objective={objective} />
        </div>
        <aside className="grid min-w-0 gap-8">
          <Card>
            <ObjectiveFacts objective={objective} />
          </Card>
          <OurRating rating={objective.ourRating} />
        </aside>
      </div>
    </>
  );
}
