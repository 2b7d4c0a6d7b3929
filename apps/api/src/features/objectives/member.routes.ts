import { z } from "@hono/zod-openapi";
import { listCompanyObjectives, listMetricFacts, listObjectivesOfBook } from "@tandem/db/objectives/reads";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { getWorkspace } from "@tandem/db/workspace/reads";
import { Day } from "@tandem/domain/dates/schemas";
import { Id } from "@tandem/domain/fields/references";
import { BookObjective, ObjectiveSort as Sort } from "@tandem/domain/objectives/book";
import { ObjectiveMetrics, objectiveMetrics } from "@tandem/domain/objectives/metrics";
import {
  CreateObjectiveInput,
  Level,
  Objective,
  ObjectiveStatus,
  UpdateObjectiveInput,
} from "@tandem/domain/objectives/objective";
import { RollUp, RollUpBy } from "@tandem/domain/objectives/roll-up";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { objectiveActivity } from "./activity.routes.ts";
import { changeObjective } from "./change-objective.ts";
import { createObjective } from "./create-objective.ts";
import { getObjective } from "./get-objective.ts";
import { milestones } from "./milestones.routes.ts";
import { rollUp } from "./roll-up.ts";

const ObjectiveParams = CompanyParams.extend({ objectiveId: z.uuid() });
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
export const ObjectiveQuery = PageQuery.extend({
  status: z.union([ObjectiveStatus.transform((one) => [one]), z.array(ObjectiveStatus).max(10)]).optional(),
  assignee: z.union([Id, z.enum(["me", "customer"])]).optional(),
  /** of the company */
  owner: z.union([Id, z.literal("me")]).optional(),
  health: z.enum(["1", "2", "3", "4", "5", "none"]).optional(),
  priority: Level.optional(),
  tag: Id.optional(),
  shared: flag.optional(),
  dueFrom: Day.optional(),
  dueUntil: Day.optional(),
  archived: flag.optional(),
  q: z.string().trim().max(200).optional(),
  sort: Sort.default("status"),
});

const listOfBook = memberRoute({
  method: "get",
  path: "/objectives",
  action: "objective.read",
  summary: "Objectives across the book; by status in the order of their life, by due day, title, progress or assignee",
  request: { query: ObjectiveQuery },
  responses: { 200: json(pageSchema(BookObjective)) },
});

const rollUpOfBook = memberRoute({
  method: "get",
  path: "/objective-roll-up",
  action: "objective.read",
  summary: "How the objectives of the book stand: on track, behind, completed this quarter, by owner, view or tag",
  request: { query: z.strictObject({ by: RollUpBy.default("owner") }) },
  responses: { 200: json(RollUp) },
});

const listOfCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives",
  action: "objective.read",
  summary: "A company's objectives with progress, pace and share",
  request: { params: CompanyParams, query: ObjectiveQuery },
  responses: { 200: json(pageSchema(Objective)) },
});

const metrics = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objective-metrics",
  action: "objective.read",
  summary: "How many objectives are active, their average rating and completion, and the share that is overdue",
  request: { params: CompanyParams },
  responses: { 200: json(ObjectiveMetrics) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/objectives",
  action: "objective.write",
  summary: "Write down a goal with its milestones; internal until shared",
  request: { params: CompanyParams, body: body(CreateObjectiveInput) },
  responses: { 201: json(Objective, "Created") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives/{objectiveId}",
  action: "objective.read",
  summary: "One objective",
  request: { params: ObjectiveParams },
  responses: { 200: json(Objective) },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/objectives/{objectiveId}",
  action: "objective.write",
  summary: "Change fields; on an old version taken unless somebody changed the same fields since",
  request: { params: ObjectiveParams, body: body(UpdateObjectiveInput) },
  responses: { 200: json(Objective) },
});

const records = memberRoutes()
  .openapi(listOfBook, async (c) => {
    const query = c.req.valid("query");
    return c.json(await listObjectivesOfBook(c.var.ctx.db, objectivesAsked(c.var.ctx, query), c.var.ctx.now), 200);
  })
  .openapi(rollUpOfBook, async (c) => c.json(await rollUp(c.var.ctx, c.req.valid("query").by), 200))
  .openapi(listOfCompany, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const query = c.req.valid("query");
    await assertCompanyExists(db, companyId);
    return c.json(await listCompanyObjectives(db, companyId, objectivesAsked(c.var.ctx, query), now), 200);
  })
  .openapi(metrics, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    await assertCompanyExists(db, companyId);
    const { timeZone } = await getWorkspace(db);
    return c.json(objectiveMetrics(await listMetricFacts(db, companyId), workspaceDay(now, timeZone)), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createObjective(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await getObjective(c.var.ctx.db, companyId, objectiveId, c.var.ctx.now), 200);
  })
  .openapi(change, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await changeObjective(c.var.ctx, companyId, objectiveId, c.req.valid("json")), 200);
  });

export const objectives = memberRoutes().route("/", records).route("/", objectiveActivity).route("/", milestones);

/** What the list is filtered and sorted by, and which page of it. */
export const objectivesAsked = <Query extends Omit<z.infer<typeof ObjectiveQuery>, "limit" | "cursor">>(
  { actor }: MemberContext,
  { status, assignee, owner, shared, archived, health, priority, tag, ...rest }: Query,
) => ({
  ...rest,
  statuses: status,
  ...(assignee === "customer"
    ? { isTheirs: true }
    : { assigneeMemberId: assignee === "me" ? actor.memberId : assignee }),
  ownerMemberId: owner === "me" ? actor.memberId : owner,
  health: health === "none" ? null : health === undefined ? undefined : Number(health),
  ...(priority && { priorities: [priority] }),
  tagId: tag,
  isShared: shared,
  isArchived: archived,
});
