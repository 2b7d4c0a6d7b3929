import { unwrap } from "@tandem/api/client";
import { memberAction, memberLoader } from "~/member-request.server.ts";
import { commentIn } from "~/objective-comments/comment-in.ts";

/** What is said about one objective, for the panel beside a list. */
export const loader = memberLoader(async ({ api, param, url }) => {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const cursor = url.searchParams.get("cursor");
  const comments = api.v1.companies[":companyId"].objectives[":objectiveId"].comments;
  return unwrap(await comments.$get({ param: path, query: { ...(cursor && { cursor }) } }));
});

export const action = memberAction(async ({ api, param }, form) => {
  const path = { companyId: param("companyId"), objectiveId: param("objectiveId") };
  const comments = api.v1.companies[":companyId"].objectives[":objectiveId"].comments;
  return { said: (await unwrap(await comments.$post({ param: path, json: commentIn(form) }))).id };
});
