import { z } from "@hono/zod-openapi";
import { listOpenDoors } from "@tandem/db/portal-access/reads";
import { deleteOwnPortalSession, deletePortalSession, listPortalSessions } from "@tandem/db/sessions/portal-sessions";
import { notFound } from "@tandem/domain/errors/domain-error";
import { MeView } from "@tandem/domain/portal/views";
import { SignedInDeviceId, SignedInDeviceList } from "@tandem/domain/sign-in/member-sign-in";
import { PortalCompany, PortalSignedIn, SwitchCompanyInput } from "@tandem/domain/sign-in/portal-sign-in";
import { toDevice } from "../../auth/to-device.ts";
import { portalSessionRoute, portalSessionRoutes } from "../../http/portal-routes.ts";
import { body, json, NO_CONTENT } from "../../http/schemas.ts";
import { describeVisitor } from "./describe-visitor.ts";
import { switchCompany } from "./switch-company.ts";

const me = portalSessionRoute({
  method: "get",
  path: "/me",
  summary: "Who is signed in, to which company's portal",
  responses: { 200: json(MeView) },
});

const signOut = portalSessionRoute({
  method: "post",
  path: "/auth/sign-out",
  allowsViewAs: true,
  summary: "End this session",
  responses: { 204: NO_CONTENT },
});

const listDevices = portalSessionRoute({
  method: "get",
  path: "/auth/sessions",
  summary: "Where the person is signed in to this company's portal",
  responses: { 200: json(SignedInDeviceList) },
});

const endDevice = portalSessionRoute({
  method: "delete",
  path: "/auth/sessions/{sessionId}",
  summary: "Sign one device out",
  request: { params: z.object({ sessionId: SignedInDeviceId }) },
  responses: { 204: NO_CONTENT },
});

const listCompanies = portalSessionRoute({
  method: "get",
  path: "/companies",
  summary: "The companies whose portal this person may enter",
  responses: { 200: json(z.object({ items: z.array(PortalCompany) })) },
});

const change = portalSessionRoute({
  method: "post",
  path: "/auth/switch",
  summary: "Go on in another company's portal",
  request: { body: body(SwitchCompanyInput) },
  responses: { 200: json(PortalSignedIn) },
});

export const portalSession = portalSessionRoutes()
  .openapi(me, async (c) => c.json(await describeVisitor(c.var.ctx, c.var.portalSession), 200))
  .openapi(signOut, async (c) => {
    const { companyId, sessionId } = c.var.portalSession;
    await deletePortalSession(c.var.ctx.db, companyId, sessionId);
    return c.body(null, 204);
  })
  .openapi(listDevices, async (c) => {
    const { companyId, contactId, sessionId } = c.var.portalSession;
    const rows = await listPortalSessions(c.var.ctx.db, companyId, contactId, c.var.ctx.now);
    return c.json({ items: rows.map((row) => toDevice(row, sessionId)) }, 200);
  })
  .openapi(endDevice, async (c) => {
    const { companyId, contactId } = c.var.portalSession;
    const id = c.req.valid("param").sessionId;
    const isEnded = await deleteOwnPortalSession(c.var.ctx.db, { companyId, contactId, id });
    if (!isEnded) throw notFound("device");
    return c.body(null, 204);
  })
  .openapi(listCompanies, async (c) => {
    const { companyId, companyName, email } = c.var.portalSession;
    const doors = email ? await listOpenDoors(c.var.ctx.db, email) : [];
    const others = doors.filter((door) => door.companyId !== companyId);
    const items = [
      { id: companyId, name: companyName, isCurrent: true },
      ...others.map((door) => ({ id: door.companyId, name: door.companyName, isCurrent: false })),
    ];
    return c.json({ items }, 200);
  })
  .openapi(change, async (c) => {
    const { companyId } = c.req.valid("json");
    return c.json(await switchCompany(c.var.ctx, c.var.portalSession, companyId), 200);
  });
