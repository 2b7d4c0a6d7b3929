import { z } from "@hono/zod-openapi";
import { findMember } from "@tandem/db/members/reads";
import { deleteMemberSession, deleteOwnMemberSession, listMemberSessions } from "@tandem/db/sessions/member-sessions";
import { type Action, can, PERMISSIONS } from "@tandem/domain/access/can";
import { notFound, unauthenticated } from "@tandem/domain/errors/domain-error";
import { Member } from "@tandem/domain/members/member";
import { ChangePasswordInput, SignedInDeviceId, SignedInDeviceList } from "@tandem/domain/sign-in/member-sign-in";
import { toDevice } from "../../auth/to-device.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, json, NO_CONTENT } from "../../http/schemas.ts";
import { changePassword } from "./change-password.ts";

/** The signed-in member; `permissions` is for showing and hiding buttons, it is the API that refuses. */
const Me = Member.extend({ permissions: z.array(z.enum(Object.keys(PERMISSIONS) as [Action, ...Action[]])) });

const me = memberRoute({
  method: "get",
  path: "/auth/me",
  action: "self.manage",
  summary: "Who is signed in, and what they may do",
  responses: { 200: json(Me) },
});

const signOut = memberRoute({
  method: "post",
  path: "/auth/sign-out",
  action: "self.manage",
  summary: "End this session",
  responses: { 204: NO_CONTENT },
});

const listDevices = memberRoute({
  method: "get",
  path: "/auth/sessions",
  action: "self.manage",
  summary: "Where the member is signed in",
  responses: { 200: json(SignedInDeviceList) },
});

const endDevice = memberRoute({
  method: "delete",
  path: "/auth/sessions/{sessionId}",
  action: "self.manage",
  summary: "Sign one device out",
  request: { params: z.object({ sessionId: SignedInDeviceId }) },
  responses: { 204: NO_CONTENT },
});

const setPassword = memberRoute({
  method: "post",
  path: "/auth/password",
  action: "self.manage",
  holdsSecret: true,
  summary: "Choose another password; other devices are signed out",
  request: { body: body(ChangePasswordInput) },
  responses: { 204: NO_CONTENT },
});

export const memberSession = memberRoutes()
  .openapi(me, async (c) => {
    const { actor, db } = c.var.ctx;
    const member = await findMember(db, actor.memberId);
    if (!member) throw unauthenticated();
    const permissions = (Object.keys(PERMISSIONS) as Action[]).filter((action) => can(actor, action));
    return c.json({ ...member, permissions }, 200);
  })
  .openapi(signOut, async (c) => {
    await deleteMemberSession(c.var.ctx.db, c.var.ctx.sessionId);
    return c.body(null, 204);
  })
  .openapi(listDevices, async (c) => {
    const { actor, db, now, sessionId } = c.var.ctx;
    const rows = await listMemberSessions(db, actor.memberId, now);
    return c.json({ items: rows.map((row) => toDevice(row, sessionId)) }, 200);
  })
  .openapi(endDevice, async (c) => {
    const { actor, db } = c.var.ctx;
    const isEnded = await deleteOwnMemberSession(db, actor.memberId, c.req.valid("param").sessionId);
    if (!isEnded) throw notFound("device");
    return c.body(null, 204);
  })
  .openapi(setPassword, async (c) => {
    await changePassword(c.var.ctx, c.req.valid("json"));
    return c.body(null, 204);
  });
