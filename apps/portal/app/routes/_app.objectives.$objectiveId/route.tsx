import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { Card } from "@tandem/ui/patterns/card";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { textOf, wordsOf } from "~/form-values.ts";
import { words } from "~/messages/en.ts";
import { portalAction, portalLoader } from "~/portal-request.server.ts";
import { Conversation } from "./conversation.tsx";
import { Hero } from "./hero.tsx";
import { Milestones } from "./milestones.tsx";
import { ObjectiveFacts } from "./objective-facts.tsx";
import { OurRating } from "./our-rating.tsx";
import { ProgressChart } from "./progress-chart.tsx";
import { AcceptedTerms, TermsToAccept } from "./terms.tsx";
import { YourRating } from "./your-rating.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? words.objectives.title }];

export const loader = portalLoader(async ({ api, param }) =>
  unwrap(await api.v1.portal.objectives[":objectiveId"].$get({ param: { objectiveId: param("objectiveId") } })),
);

export const action = portalAction(async ({ api, param }, form) => {
  const objective = api.v1.portal.objectives[":objectiveId"];
  const path = { objectiveId: param("objectiveId") };
  if (textOf(form, "act") === "rate") {
    await unwrap(await objective.rating.$put({ param: path, json: { rating: Number(textOf(form, "rating")) } }));
    return { rated: true };
  }
  if (textOf(form, "act") === "accept") {
    const terms = api.v1.portal.terms[":termsId"];
    await unwrap(await terms.acceptance.$post({ param: { termsId: textOf(form, "termsId") } }));
    return { accepted: true };
  }
  await unwrap(await objective.comments.$post({ param: path, json: { body: wordsOf(form, "body") } }));
  return { sent: true };
});

/** Whoever was too late sees at once what is asked now. */
export const shouldRevalidate = () => true;

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
          <TermsToAccept objective={objective} />
          <Hero objective={objective} />
          <ProgressChart objective={objective} />
          <Milestones milestones={objective.milestones} />
          <Conversation objective={objective} />
        </div>
        <aside className="grid min-w-0 gap-8">
          <Card>
            <ObjectiveFacts objective={objective} />
          </Card>
          <AcceptedTerms objective={objective} />
          <YourRating rating={objective.yourRating} />
          <OurRating rating={objective.ourRating} />
        </aside>
      </div>
    </>
  );
}
