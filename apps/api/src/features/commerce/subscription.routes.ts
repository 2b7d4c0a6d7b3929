import { z } from "@hono/zod-openapi";
import { subscriptionsOf } from "@tandem/db/commerce/reads";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import { SubscriptionFilters } from "@tandem/domain/commerce/commerce-list";
import {
  CancelSubscriptionInput,
  CreateSubscriptionInput,
  Subscription,
  UpdateSubscriptionInput,
} from "@tandem/domain/commerce/subscription";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { listOfCompany } from "../timeline/list-of-company.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { createSubscription } from "./create-subscription.ts";
import { cancelSubscription, updateSubscription } from "./update-subscription.ts";

const SubscriptionParams = CompanyParams.extend({ subscriptionId: z.uuid() });

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/subscriptions",
  action: "commerce.read",
  summary: "The subscriptions of a company, the next renewal first",
  request: { params: CompanyParams, query: PageQuery.extend(SubscriptionFilters.shape) },
  responses: { 200: json(pageSchema(Subscription)) },
});

const create = memberRoute({
  method: "post",
  path: "/companies/{companyId}/subscriptions",
  action: "commerce.write",
  summary: "Begin a subscription",
  request: { params: CompanyParams, body: body(CreateSubscriptionInput) },
  responses: { 201: json(Subscription, "Begun") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/subscriptions/{subscriptionId}",
  action: "commerce.read",
  summary: "One subscription",
  request: { params: SubscriptionParams },
  responses: { 200: json(Subscription) },
});

const update = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/subscriptions/{subscriptionId}",
  action: "commerce.write",
  summary: "Edit a subscription",
  request: { params: SubscriptionParams, body: body(UpdateSubscriptionInput) },
  responses: { 200: json(Subscription) },
});

const cancel = memberRoute({
  method: "post",
  path: "/companies/{companyId}/subscriptions/{subscriptionId}/cancel",
  action: "commerce.write",
  summary: "Cancel a subscription: it runs until the given day, else to its next renewal",
  request: { params: SubscriptionParams, body: body(CancelSubscriptionInput) },
  responses: { 200: json(Subscription) },
});

const archive = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/subscriptions/{subscriptionId}",
  action: "commerce.write",
  summary: "Archive a subscription",
  request: { params: SubscriptionParams },
  responses: { 204: NO_CONTENT },
});

export const subscriptions = memberRoutes()
  .openapi(list, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { status, sort, ...page } = c.req.valid("query");
    const today = status && (await getWorkspaceDay(db, c.var.ctx.now));
    const found = subscriptionsOf({ companyId, clearances: actor.clearances }, { status, sort, today });
    return c.json(await listOfCompany(db, companyId, found, page), 200);
  })
  .openapi(create, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await createSubscription(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId, subscriptionId } = c.req.valid("param");
    return c.json(
      await getRecord(db, subscriptionsOf({ companyId, clearances: actor.clearances }), "subscription", subscriptionId),
      200,
    );
  })
  .openapi(update, async (c) => {
    const { companyId, subscriptionId } = c.req.valid("param");
    return c.json(await updateSubscription(c.var.ctx, companyId, subscriptionId, c.req.valid("json")), 200);
  })
  .openapi(cancel, async (c) => {
    const { companyId, subscriptionId } = c.req.valid("param");
    return c.json(await cancelSubscription(c.var.ctx, companyId, subscriptionId, c.req.valid("json")), 200);
  })
  .openapi(archive, async (c) => {
    const { actor } = c.var.ctx;
    const { companyId, subscriptionId } = c.req.valid("param");
    await archiveRecord(
      c.var.ctx,
      companyId,
      subscriptionsOf({ companyId, clearances: actor.clearances }),
      "subscription",
      subscriptionId,
    );
    return c.body(null, 204);
  });
