import { z } from "@hono/zod-openapi";
import { listCompanyObjectives, listObjectivesOfBook, type Placed } from "@tandem/db/objectives/reads";
import { companyExists } from "@tandem/db/portal-access/reads";
import { Day } from "@tandem/domain/dates/schemas";
import { notFound } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import { BookObjective, type ObjectiveSort, ObjectiveSort as Sort } from "@tandem/domain/objectives/book";
import {
  CreateObjectiveInput,
  Objective,
  ObjectiveStatus,
  UpdateObjectiveInput,
} from "@tandem/domain/objectives/objective";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { objectiveActivity } from "./activity.routes.ts";
import { changeObjective } from "./change-objective.ts";
import { createObjective } from "./create-objective.ts";
import { getObjective } from "./get-objective.ts";
import { milestones } from "./milestones.routes.ts";

const ObjectiveParams = CompanyParams.extend({ objectiveId: z.uuid() });
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
export const ObjectiveQuery = PageQuery.extend({
  status: z.union([ObjectiveStatus.transform((one) => [one]), z.array(ObjectiveStatus).max(10)]).optional(),
  assignee: z.union([Id, z.literal("me")]).optional(),
  shared: flag.optional(),
  dueFrom: Day.optional(),
  dueUntil: Day.optional(),
  archived: flag.optional(),
  sort: Sort.default("status"),
});

const listOfBook = memberRoute({
  method: "get",
  path: "/objectives",
  action: "objective.read",
  summary: "Objectives across the book; by status in the order of their life, by due day or by title",
  request: { query: ObjectiveQuery },
  responses: { 200: json(pageSchema(BookObjective)) },
});

const listOfCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives",
  action: "objective.read",
  summary: "A company's objectives with progress, pace and share",
  request: { params: CompanyParams, query: ObjectiveQuery },
  responses: { 200: json(pageSchema(Objective)) },
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
    const rows = await listObjectivesOfBook(c.var.ctx.db, pageAsked(c.var.ctx, query), c.var.ctx.now);
    return c.json(pageOfPlaced(rows, query), 200);
  })
  .openapi(listOfCompany, async (c) => {
    const { db, now } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const query = c.req.valid("query");
    if (!(await companyExists(db, companyId))) throw notFound("company");
    const rows = await listCompanyObjectives(db, companyId, pageAsked(c.var.ctx, query), now);
    return c.json(pageOfPlaced(rows, query), 200);
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

type Query = z.infer<typeof ObjectiveQuery>;

function pageAsked(ctx: MemberContext, { limit, cursor, ...query }: Query) {
  const place = z.object({ sort: z.literal(query.sort), key: z.string().max(500), id: z.uuid() });
  return { ...objectivesAsked(ctx, query), limit, after: readCursor(cursor, place) };
}

/** What the list is filtered and sorted by. */
export const objectivesAsked = (
  { actor }: MemberContext,
  { status, assignee, shared, archived, ...rest }: Omit<Query, "limit" | "cursor">,
) => ({
  ...rest,
  statuses: status,
  assigneeMemberId: assignee === "me" ? actor.memberId : assignee,
  isShared: shared,
  isArchived: archived,
});

function pageOfPlaced<Item extends Objective>(
  rows: Placed<Item>[],
  { sort, limit }: { sort: ObjectiveSort; limit: number },
) {
  const page = pageOf(rows, limit, ({ key, item }) => ({ sort, key, id: item.id }));
  return { ...page, items: page.items.map((row) => row.item) };
}
