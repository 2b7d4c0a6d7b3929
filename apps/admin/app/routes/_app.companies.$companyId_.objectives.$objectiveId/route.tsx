import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { unwrap } from "@tandem/api/client";
import { PageHeader } from "@tandem/ui/patterns/page-header";
import { PaginationMore } from "@tandem/ui/patterns/pagination-more";
import { Section } from "@tandem/ui/patterns/section";
import { Tag } from "@tandem/ui/primitives/tag";
import { AppFrame } from "~/app-frame.tsx";
import { readAround } from "~/links/read-around.server.ts";
import { RecordAround } from "~/links/record-around.tsx";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { CommentForm } from "~/objective-comments/comment-form.tsx";
import { CommentThread } from "~/objective-comments/comment-thread.tsx";
import { ObjectiveState } from "~/objective-state.tsx";
import { RefusalBanner } from "~/refusal-banner.tsx";
import { useSignedIn } from "~/signed-in.tsx";
import { CheckIn } from "./check-in.tsx";
import { Course } from "./course.tsx";
import { Milestones } from "./milestones.tsx";
import { actOnObjective } from "./objective-acts.server.ts";
import { ObjectiveActs } from "./objective-acts.tsx";
import { ObjectiveAside } from "./objective-aside.tsx";
import { Terms } from "./terms.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.objective.title ?? words.objectives.title} · Tandem` },
];

export const loader = memberLoader(async ({ api, param, url }) => {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const cursor = url.searchParams.get("cursor");
  const objectives = api.v1.companies[":companyId"].objectives[":objectiveId"];
  const of = { companyId: path.companyId, object: "objective" as const, recordId: path.objectiveId };
  const [company, objective, comments, around, terms, course] = await Promise.all([
    api.v1.companies[":companyId"].$get({ param: path }).then(unwrap),
    objectives.$get({ param: path }).then(unwrap),
    objectives.comments.$get({ param: path, query: { ...(cursor && { cursor }) } }).then(unwrap),
    readAround(api, of),
    objectives.terms.$get({ param: path }).then(unwrap),
    objectives.course.$get({ param: path }).then(unwrap),
  ]);
  return { company, objective, comments, around, terms: terms.items, course };
});

export const action = memberAction(async (request, form) => {
  await actOnObjective(request, form);
  throw redirect(request.url.pathname.replace(/\.data$/, ""));
});

export default function ObjectivePage() {
  const { company, objective, comments, around, terms, course } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
  const { me } = useSignedIn();
  const isPending = useNavigation().formMethod === "POST";
  const href = `/companies/${company.id}`;
  const said = words.objectives;
  return (
    <AppFrame
      company={company}
      crumbs={[{ label: said.title, href: `${href}/objectives` }, { label: objective.title }]}
    >
      <PageHeader
        title={objective.title}
        lede={objective.description}
        badge={objective.archivedAt && <Tag>{said.detail.archived}</Tag>}
        facts={
          <>
            <ObjectiveState objective={objective} />
            {objective.share ? (
              <Tag tone="accent">{said.sharedWith(objective.share.contactIds?.length ?? null)}</Tag>
            ) : (
              <Tag>{said.internal}</Tag>
            )}
          </>
        }
        actions={<ObjectiveActs objective={objective} />}
      />
      <RefusalBanner refusal={refusal} className="mx-6 mb-3 max-md:mx-4" />
      <div className="grid border-t border-line xl:grid-cols-[minmax(0,1fr)_392px]">
        <div className="min-w-0 border-line xl:border-r">
          <Terms terms={terms} />
          <CheckIn objective={objective} />
          <Course objective={objective} course={course} />
          <Milestones milestones={objective.milestones} />
          <RecordAround around={around} name={objective.title} inset="page" />
          <Section
            title={said.detail.comments}
            count={objective.sharedCommentCount + objective.internalCommentCount || undefined}
          >
            <div className="grid max-w-2xl gap-4">
              <CommentThread comments={comments.items} />
              <PaginationMore
                href={comments.nextCursor && `?cursor=${comments.nextCursor}`}
                label={said.detail.olderComments}
              />
              {me.role !== "viewer" && (
                <CommentForm key={comments.items[0]?.id} Form={Form} objective={objective} isPending={isPending} />
              )}
            </div>
          </Section>
        </div>
        <ObjectiveAside objective={objective} />
      </div>
    </AppFrame>
  );
}
