import { z } from "@hono/zod-openapi";
import { listRecords } from "@tandem/db/records/list-records";
import { tasksOf } from "@tandem/db/tasks/reads";
import { Day } from "@tandem/domain/dates/schemas";
import { CreateTaskInput, Task, TaskPriority, TaskSort, TaskStatus, UpdateTaskInput } from "@tandem/domain/tasks/task";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { restoreRecord } from "../timeline/restore-record.ts";
import { createTask } from "./create-task.ts";
import { updateTask } from "./update-task.ts";

const TaskParams = CompanyParams.extend({ taskId: z.uuid() });
const TaskListQuery = PageQuery.extend({
  status: TaskStatus.optional(),
  assignee: z.union([z.uuid(), z.enum(["me", "none"])]).optional(),
  priority: TaskPriority.optional(),
  dueFrom: Day.optional(),
  dueUntil: Day.optional(),
  sort: TaskSort.optional(),
  q: z.string().trim().max(200).optional(),
});

const listAcross = memberRoute({
  method: "get",
  path: "/tasks",
  action: "task.read",
  summary: "What is to be done across the book, the earliest first",
  request: { query: TaskListQuery },
  responses: { 200: json(pageSchema(Task)) },
});

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/tasks",
  action: "task.read",
  summary: "What is to be done for a company, the earliest first",
  request: { params: CompanyParams, query: TaskListQuery },
  responses: { 200: json(pageSchema(Task)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/tasks",
  action: "task.write",
  summary: "Write down a task",
  request: { params: CompanyParams, body: body(CreateTaskInput) },
  responses: { 201: json(Task, "Written down") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/tasks/{taskId}",
  action: "task.read",
  summary: "One task",
  request: { params: TaskParams },
  responses: { 200: json(Task) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/tasks/{taskId}",
  action: "task.write",
  summary: "Edit a task, complete it, reopen it",
  request: { params: TaskParams, body: body(UpdateTaskInput) },
  responses: { 200: json(Task) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/tasks/{taskId}",
  action: "task.write",
  summary: "Archive a task",
  request: { params: TaskParams },
  responses: { 204: NO_CONTENT },
});

const restore = memberRoute({
  method: "post",
  path: "/companies/{companyId}/tasks/{taskId}/restore",
  action: "task.write",
  summary: "Take a task out of the archive",
  request: { params: TaskParams },
  responses: { 200: json(Task) },
});

export const tasks = memberRoutes()
  .openapi(listAcross, async (c) => {
    const { filters, page } = asked(c.var.ctx, c.req.valid("query"));
    const found = tasksOf(filters);
    return c.json(await listRecords(c.var.ctx.db, found, found.sort, page), 200);
  })
  .openapi(list, async (c) => {
    const { companyId } = c.req.valid("param");
    const { filters, page } = asked(c.var.ctx, c.req.valid("query"));
    return c.json(await listOfCompany(c.var.ctx.db, companyId, tasksOf({ ...filters, companyId }), page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createTask(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db } = c.var.ctx;
    const { companyId, taskId } = c.req.valid("param");
    return c.json(await getRecord(db, tasksOf({ companyId }), "task", taskId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, taskId } = c.req.valid("param");
    return c.json(await updateTask(c.var.ctx, companyId, taskId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { companyId, taskId } = c.req.valid("param");
    await archiveRecord(c.var.ctx, companyId, tasksOf({ companyId }), "task", taskId);
    return c.body(null, 204);
  })
  .openapi(restore, async (c) => {
    const { companyId, taskId } = c.req.valid("param");
    return c.json(await restoreRecord(c.var.ctx, companyId, tasksOf({ companyId }), "task", taskId), 200);
  });

function asked({ actor }: MemberContext, { limit, cursor, assignee, ...filters }: z.infer<typeof TaskListQuery>) {
  const assigneeMemberId = assignee === "me" ? actor.memberId : assignee === "none" ? null : assignee;
  return { filters: { ...filters, assigneeMemberId }, page: { limit, cursor } };
}
