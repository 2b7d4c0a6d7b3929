import { z } from "@hono/zod-openapi";
import { listPortalAccess } from "@tandem/db/portal-access/reads";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { Timestamp } from "@tandem/domain/dates/schemas";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, CompanyParams, ContactParams, json, NO_CONTENT } from "../../http/schemas.ts";
import { giveAccess } from "./give-access.ts";
import { withdrawAccess } from "./withdraw-access.ts";

const GivePortalAccessInput = z.strictObject({ seesAllTickets: z.boolean().default(true) });

const PortalUser = z.object({
  contactId: z.uuid(),
  name: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  seesAllTickets: z.boolean(),
  grantedAt: Timestamp,
  grantedBy: z.string().nullable(),
  lastVisitAt: Timestamp.nullable(),
});

const list = memberRoute({
  method: "get",
  path: "/companies/{companyId}/portal-access",
  action: "portal_access.read",
  summary: "Who of the company may sign in to the portal",
  request: { params: CompanyParams },
  responses: { 200: json(z.object({ items: z.array(PortalUser) })) },
});

const give = memberRoute({
  method: "put",
  path: "/companies/{companyId}/contacts/{contactId}/portal-access",
  action: "portal_access.manage",
  summary: "Let a contact sign in to the portal; the first time an invitation is mailed",
  request: { params: ContactParams, body: body(GivePortalAccessInput) },
  responses: { 204: NO_CONTENT },
});

const withdraw = memberRoute({
  method: "delete",
  path: "/companies/{companyId}/contacts/{contactId}/portal-access",
  action: "portal_access.manage",
  summary: "Take the access back; the contact's sessions end at once",
  request: { params: ContactParams },
  responses: { 204: NO_CONTENT },
});

export const portalAccess = memberRoutes()
  .openapi(list, async (c) => {
    const { companyId } = c.req.valid("param");
    await assertCompanyExists(c.var.ctx.db, companyId);
    const rows = await listPortalAccess(c.var.ctx.db, companyId);
    const items = rows.map(({ grantedAt, lastVisitAt, ...row }) => ({
      ...row,
      grantedAt: grantedAt.toISOString(),
      lastVisitAt: lastVisitAt?.toISOString() ?? null,
    }));
    return c.json({ items }, 200);
  })
  .openapi(give, async (c) => {
    await giveAccess(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.body(null, 204);
  })
  .openapi(withdraw, async (c) => {
    await withdrawAccess(c.var.ctx, c.req.valid("param"));
    return c.body(null, 204);
  });
