import { z } from "@hono/zod-openapi";
import { AddMilestoneInput, UpdateMilestoneInput } from "@tandem/domain/objectives/milestone-input";
import { Milestone } from "@tandem/domain/objectives/objective";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { addMilestone, changeMilestone, removeMilestone } from "./change-milestones.ts";

const ObjectiveParams = CompanyParams.extend({ objectiveId: z.uuid() });
const MilestoneParams = ObjectiveParams.extend({ milestoneId: z.uuid() });

const add = memberRoute({
  method: "post",
  path: "/companies/{companyId}/objectives/{objectiveId}/milestones",
  action: "objective.write",
  summary: "Add a milestone after the last one",
  request: { params: ObjectiveParams, body: body(AddMilestoneInput) },
  responses: { 201: json(Milestone, "Added") },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/objectives/{objectiveId}/milestones/{milestoneId}",
  action: "objective.write",
  summary: "Rename, move, reach or un-reach a milestone",
  request: { params: MilestoneParams, body: body(UpdateMilestoneInput) },
  responses: { 200: json(Milestone) },
});

const remove = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/objectives/{objectiveId}/milestones/{milestoneId}",
  action: "objective.write",
  summary: "Remove a milestone",
  request: { params: MilestoneParams },
  responses: { 204: NO_CONTENT },
});

export const milestones = memberRoutes()
  .openapi(add, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await addMilestone(c.var.ctx, companyId, objectiveId, c.req.valid("json")), 201);
  })
  .openapi(change, async (c) =>
    c.json(await changeMilestone(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 200),
  )
  .openapi(remove, async (c) => {
    await removeMilestone(c.var.ctx, c.req.valid("param"));
    return c.body(null, 204);
  });
