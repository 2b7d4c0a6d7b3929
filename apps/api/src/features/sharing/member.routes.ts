import { z } from "@hono/zod-openapi";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { listShares } from "@tandem/db/sharing/reads";
import { Id } from "@tandem/domain/fields/references";
import { Objective, ShareObjectiveInput } from "@tandem/domain/objectives/objective";
import { Service } from "@tandem/domain/services/service";
import {
  ShareAllPreview,
  ShareEntry,
  ShareObjectivesInput,
  SharePreview,
  ShareServiceInput,
} from "@tandem/domain/sharing/share";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, CompanyParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { previewShare, previewShareOfAll } from "./preview-share.ts";
import { shareObjective, shareObjectives, unshareObjective } from "./share-objective.ts";
import { shareService, unshareService } from "./share-service.ts";

const ObjectiveParams = CompanyParams.extend({ objectiveId: z.uuid() });
const ServiceParams = CompanyParams.extend({ serviceId: z.uuid() });
const Place = z.object({ at: z.iso.datetime({ offset: true }), id: z.uuid() });

const share = memberRoute({
  method: "put",
  path: "/companies/{companyId}/objectives/{objectiveId}/share",
  action: "objective.share",
  summary: "Let the customer see the objective: everyone with portal access, or named contacts",
  request: { params: ObjectiveParams, body: body(ShareObjectiveInput) },
  responses: { 200: json(Objective) },
});

const unshare = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/objectives/{objectiveId}/share",
  action: "objective.share",
  summary: "Take the objective back from the customer at once",
  request: { params: ObjectiveParams },
  responses: { 204: NO_CONTENT },
});

const preview = memberRoute({
  method: "get",
  path: "/companies/{companyId}/objectives/{objectiveId}/share-preview",
  action: "objective.read",
  summary: "What the customer would see, what stays with us, and who could be let in",
  request: { params: ObjectiveParams },
  responses: { 200: json(SharePreview) },
});

const previewOfAll = memberRoute({
  method: "get",
  path: "/companies/{companyId}/share-preview",
  action: "objective.read",
  summary: "All active objectives as the customer would see them, and who could be let in",
  request: { params: CompanyParams },
  responses: { 200: json(ShareAllPreview) },
});

const shareSeveral = memberRoute({
  method: "put",
  path: "/companies/{companyId}/objective-shares",
  action: "objective.share",
  summary: "Let the customer see several objectives at once, all or none; each reader gets one mail at most",
  request: { params: CompanyParams, body: body(ShareObjectivesInput) },
  responses: { 200: json(z.object({ count: z.int() })) },
});

const shareOfService = memberRoute({
  method: "put",
  path: "/companies/{companyId}/services/{serviceId}/share",
  action: "service.write",
  summary: "Let the customer see the service and its deliverables",
  request: { params: ServiceParams, body: body(ShareServiceInput) },
  responses: { 200: json(Service) },
});

const unshareOfService = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/services/{serviceId}/share",
  action: "service.write",
  summary: "Take the service back from the customer at once",
  request: { params: ServiceParams },
  responses: { 204: NO_CONTENT },
});

const ledger = memberRoute({
  method: "get",
  path: "/companies/{companyId}/shares",
  action: "objective.read",
  summary: "Everything ever shared with the company: who, what, with whom, since when and until when",
  request: { params: CompanyParams, query: PageQuery.extend({ recordId: Id.optional() }) },
  responses: { 200: json(pageSchema(ShareEntry)) },
});

export const sharing = memberRoutes()
  .openapi(share, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await shareObjective(c.var.ctx, companyId, objectiveId, c.req.valid("json")), 200);
  })
  .openapi(unshare, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    await unshareObjective(c.var.ctx, companyId, objectiveId);
    return c.body(null, 204);
  })
  .openapi(preview, async (c) => {
    const { companyId, objectiveId } = c.req.valid("param");
    return c.json(await previewShare(c.var.ctx, companyId, objectiveId), 200);
  })
  .openapi(previewOfAll, async (c) => {
    const { companyId } = c.req.valid("param");
    await assertCompanyExists(c.var.ctx.db, companyId);
    return c.json(await previewShareOfAll(c.var.ctx, companyId), 200);
  })
  .openapi(shareSeveral, async (c) => {
    const { companyId } = c.req.valid("param");
    await assertCompanyExists(c.var.ctx.db, companyId);
    return c.json(await shareObjectives(c.var.ctx, companyId, c.req.valid("json")), 200);
  })
  .openapi(shareOfService, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    return c.json(await shareService(c.var.ctx, companyId, serviceId, c.req.valid("json")), 200);
  })
  .openapi(unshareOfService, async (c) => {
    const { companyId, serviceId } = c.req.valid("param");
    await unshareService(c.var.ctx, companyId, serviceId);
    return c.body(null, 204);
  })
  .openapi(ledger, async (c) => {
    const { db } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { limit, cursor, recordId } = c.req.valid("query");
    await assertCompanyExists(db, companyId);
    const entries = await listShares(db, { companyId, recordId, limit, after: readCursor(cursor, Place) });
    return c.json(
      pageOf(entries, limit, (entry) => ({ at: entry.sharedAt, id: entry.id })),
      200,
    );
  });
