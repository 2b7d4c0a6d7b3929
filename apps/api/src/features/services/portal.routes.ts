import { z } from "@hono/zod-openapi";
import { getSharedService, listSharedServices } from "@tandem/db/portal/services";
import { notFound } from "@tandem/domain/errors/domain-error";
import { ServiceView } from "@tandem/domain/portal/views";
import { portalRoute, portalRoutes } from "../../http/portal-routes.ts";
import { json } from "../../http/schemas.ts";

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
  });
