import { z } from "@hono/zod-openapi";
import { CreateDeliverableInput, Deliverable, UpdateDeliverableInput } from "@tandem/domain/services/service";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { addDeliverable } from "./add-deliverable.ts";
import { changeDeliverable } from "./change-deliverable.ts";

const ServiceParams = CompanyParams.extend({ serviceId: z.uuid() });
const DeliverableParams = ServiceParams.extend({ deliverableId: z.uuid() });

const add = memberRoute({
  method: "post",
  path: "/companies/{companyId}/services/{serviceId}/deliverables",
  action: "service.write",
  summary: "Add what the service must deliver",
  request: { params: ServiceParams, body: body(CreateDeliverableInput) },
  responses: { 201: json(Deliverable, "Added") },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/services/{serviceId}/deliverables/{deliverableId}",
  action: "service.write",
  summary: "Change a deliverable; status `delivered` delivers it",
  request: { params: DeliverableParams, body: body(UpdateDeliverableInput) },
  responses: { 200: json(Deliverable) },
});

export const deliverables = memberRoutes()
  .openapi(add, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    return c.json(await addDeliverable(c.var.ctx, companyId, serviceId, c.req.valid("json")), 201);
  })
  .openapi(change, async (c) =>
    c.json(await changeDeliverable(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 200),
  );
