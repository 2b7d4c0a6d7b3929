import { z } from "@hono/zod-openapi";
import { ordersOf } from "@tandem/db/commerce/reads";
import { OrderFilters } from "@tandem/domain/commerce/commerce-list";
import { Order, PlaceOrderInput, UpdateOrderInput } from "@tandem/domain/commerce/order";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { placeOrder } from "./place-order.ts";
import { updateOrder } from "./update-order.ts";

const OrderParams = CompanyParams.extend({ orderId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/orders",
  action: "commerce.read",
  summary: "The orders of a company, newest first",
  request: { params: CompanyParams, query: PageQuery.extend(OrderFilters.shape) },
  responses: { 200: json(pageSchema(Order)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/orders",
  action: "commerce.write",
  summary: "Place an order",
  request: { params: CompanyParams, body: body(PlaceOrderInput) },
  responses: { 201: json(Order, "Placed") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/orders/{orderId}",
  action: "commerce.read",
  summary: "One order",
  request: { params: OrderParams },
  responses: { 200: json(Order) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/orders/{orderId}",
  action: "commerce.write",
  summary: "Correct an order, or note that it was fulfilled or cancelled",
  request: { params: OrderParams, body: body(UpdateOrderInput) },
  responses: { 200: json(Order) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/orders/{orderId}",
  action: "commerce.write",
  summary: "Archive an order",
  request: { params: OrderParams },
  responses: { 204: NO_CONTENT },
});

export const orders = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { status, sort, ...page } = c.req.valid("query");
    const found = ordersOf({ companyId, clearances: actor.clearances }, { status, sort });
    return c.json(await listOfCompany(db, companyId, found, page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await placeOrder(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, orderId } = c.req.valid("param");
    return c.json(await getRecord(db, ordersOf({ companyId, clearances: actor.clearances }), "order", orderId), 200);
  })
  .openapi(update, async (c) => {
    const { companyId, orderId } = c.req.valid("param");
    return c.json(await updateOrder(c.var.ctx, companyId, orderId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { actor } = c.var.ctx;
    const { companyId, orderId } = c.req.valid("param");
    await archiveRecord(c.var.ctx, companyId, ordersOf({ companyId, clearances: actor.clearances }), "order", orderId);
    return c.body(null, 204);
  });
