import { z } from "@hono/zod-openapi";
import { listLists } from "@tandem/db/lists/reads";
import { CompanyList, CreateListInput, UpdateListInput } from "@tandem/domain/lists/list";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, json, NO_CONTENT } from "../../http/schemas.ts";
import { changeList, createList, removeList } from "./save-list.ts";
import { setListMembership } from "./set-membership.ts";

const ListParams = z.object({ listId: z.uuid() });
const EntryParams = z.object({ companyId: z.uuid(), listId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/lists",
  action: "segment.read",
  summary: "Hand-picked lists of companies: one's own and the shared ones, by name",
  responses: { 200: json(z.object({ items: z.array(CompanyList) })) },
});

const create = memberRoute({
  method: "post",
  path: "/lists",
  action: "segment.write",
  summary: "Begin a list",
  request: { body: body(CreateListInput) },
  responses: { 201: json(CompanyList, "Added") },
});

const change = memberRoute({
  method: "patch",
  path: "/lists/{listId}",
  action: "segment.write",
  summary: "Rename or share one's own list",
  request: { params: ListParams, body: body(UpdateListInput) },
  responses: { 200: json(CompanyList) },
});

const remove = memberRoute({
  method: "delete",
  path: "/lists/{listId}",
  action: "segment.write",
  summary: "Delete one's own list; the companies stay",
  request: { params: ListParams },
  responses: { 204: NO_CONTENT },
});

const put = memberRoute({
  method: "put",
  path: "/companies/{companyId}/lists/{listId}",
  action: "segment.write",
  summary: "The company is on the list from now on",
  request: { params: EntryParams },
  responses: { 204: NO_CONTENT },
});

const take = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/lists/{listId}",
  action: "segment.write",
  summary: "The company is no longer on the list",
  request: { params: EntryParams },
  responses: { 204: NO_CONTENT },
});

export const lists = memberRoutes()
  .openapi(list, async (c) => c.json({ items: await listLists(c.var.ctx.db, c.var.ctx.actor.memberId) }, 200))
  .openapi(create, async (c) => c.json(await createList(c.var.ctx, c.req.valid("json")), 201))
  .openapi(change, async (c) => {
    const { listId } = c.req.valid("param");
    return c.json(await changeList(c.var.ctx, listId, c.req.valid("json")), 200);
  })
  .openapi(remove, async (c) => {
    await removeList(c.var.ctx, c.req.valid("param").listId);
    return c.body(null, 204);
  })
  .openapi(put, async (c) => {
    await setListMembership(c.var.ctx, { ...c.req.valid("param"), isOn: true });
    return c.body(null, 204);
  })
  .openapi(take, async (c) => {
    await setListMembership(c.var.ctx, { ...c.req.valid("param"), isOn: false });
    return c.body(null, 204);
  });
