import { z } from "@hono/zod-openapi";
import { getSharedService, listSharedServices } from "@tandem/db/portal/services";
import { notFound } from "@tandem/domain/errors/domain-error";
import { DecideDeliverableInput, RateServiceInput } from "@tandem/domain/portal/decisions";
import { ServiceView } from "@tandem/domain/portal/views";
import { portalRoute, portalRoutes } from "../../http/portal-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { decideDeliverable } from "./decide-deliverable.ts";
import { rateService } from "./rate-service.ts";

const list = portalRoute({
  method: "get",
  path: "/services",
  summary: "What we do for you, with every deliverable; running services first",
  responses: { 200: json(z.object({ items: z.array(ServiceView) })) },
});

const read = portalRoute({
  method: "get",
  path: "/services/{serviceId}",
  summary: "One service with its deliverables and sessions",
  request: { params: z.object({ serviceId: z.uuid() }) },
  responses: { 200: json(ServiceView) },
});

const rate = portalRoute({
  method: "put",
  path: "/services/{serviceId}/satisfaction",
  summary: "Say how a completed service was, 1 to 5",
  request: { params: z.object({ serviceId: z.uuid() }), body: body(RateServiceInput) },
  responses: { 200: json(ServiceView) },
});

const decide = portalRoute({
  method: "post",
  path: "/deliverables/{deliverableId}/decision",
  summary: "Approve what was delivered, or send it back with a reason; it is final",
  request: { params: z.object({ deliverableId: z.uuid() }), body: body(DecideDeliverableInput) },
  responses: { 201: json(ServiceView, "Decided") },
});

export const portalServices = portalRoutes()
  .openapi(list, async (c) => {
    const { scope, now } = c.var.portal;
    return c.json({ items: await listSharedServices(scope, now) }, 200);
  })
  .openapi(read, async (c) => {
    const { scope, now } = c.var.portal;
    const service = await getSharedService(scope, c.req.valid("param").serviceId, now);
    if (!service) throw notFound("service");
    return c.json(service, 200);
  })
  .openapi(rate, async (c) =>
    c.json(await rateService(c.var.portal, c.req.valid("param").serviceId, c.req.valid("json")), 200),
  )
  .openapi(decide, async (c) =>
    c.json(await decideDeliverable(c.var.portal, c.req.valid("param").deliverableId, c.req.valid("json")), 201),
  );
