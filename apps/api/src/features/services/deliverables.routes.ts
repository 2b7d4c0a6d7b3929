import { z } from "@hono/zod-openapi";
import { ContactReference } from "@tandem/domain/fields/references";
import {
  AskApprovalInput,
  CreateDeliverableInput,
  Deliverable,
  OrderDeliverablesInput,
  Service,
  UpdateDeliverableInput,
} from "@tandem/domain/services/service";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { addDeliverable } from "./add-deliverable.ts";
import { askApproval, withdrawApproval } from "./ask-approval.ts";
import { changeDeliverable } from "./change-deliverable.ts";
import { listApprovers } from "./list-approvers.ts";
import { reorderDeliverables } from "./reorder-deliverables.ts";

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

const order = memberRoute({
  method: "put",
  path: "/companies/{companyId}/services/{serviceId}/deliverables/order",
  action: "service.write",
  summary: "Put the deliverables in another order",
  request: { params: ServiceParams, body: body(OrderDeliverablesInput) },
  responses: { 200: json(Service) },
});

const approvers = memberRoute({
  method: "get",
  path: "/companies/{companyId}/services/{serviceId}/approvers",
  action: "service.read",
  summary:
    "Who of the customer sees the service in the portal, and can be asked to approve; nobody while it is not shared",
  request: { params: ServiceParams },
  responses: { 200: json(z.object({ items: z.array(ContactReference) })) },
});

const ask = memberRoute({
  method: "put",
  path: "/companies/{companyId}/services/{serviceId}/deliverables/{deliverableId}/approval",
  action: "service.write",
  summary: "Ask a contact with portal access to approve what was delivered; they get a mail",
  request: { params: DeliverableParams, body: body(AskApprovalInput) },
  responses: { 200: json(Deliverable) },
});

const withdraw = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/services/{serviceId}/deliverables/{deliverableId}/approval",
  action: "service.write",
  summary: "Ask no longer; a mail that waits is not sent",
  request: { params: DeliverableParams },
  responses: { 200: json(Deliverable) },
});

export const deliverables = memberRoutes()
  .openapi(add, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    return c.json(await addDeliverable(c.var.ctx, companyId, serviceId, c.req.valid("json")), 201);
  })
  .openapi(change, async (c) =>
    c.json(await changeDeliverable(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 200),
  )
  .openapi(order, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    return c.json(await reorderDeliverables(c.var.ctx, companyId, serviceId, c.req.valid("json")), 200);
  })
  .openapi(approvers, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    return c.json({ items: await listApprovers(c.var.ctx.db, companyId, serviceId) }, 200);
  })
  .openapi(ask, async (c) => c.json(await askApproval(c.var.ctx, c.req.valid("param"), c.req.valid("json")), 200))
  .openapi(withdraw, async (c) => c.json(await withdrawApproval(c.var.ctx, c.req.valid("param")), 200));
