import { z } from "@hono/zod-openapi";
import { listAllMembers } from "@tandem/db/members/reads";
import { ChangeMemberInput, InviteMemberInput, Member } from "@tandem/domain/members/member";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { body, json, NO_CONTENT } from "../../http/schemas.ts";
import { changeMember } from "./change-member.ts";
import { inviteMember } from "./invite-member.ts";
import { inviteMemberAgain } from "./invite-member-again.ts";

const MemberParams = z.object({ memberId: z.uuid() });

const listMembers = memberRoute({
  method: "get",
  path: "/members",
  action: "member.read",
  summary: "Everyone of the workspace, those who left included",
  responses: { 200: json(z.object({ items: z.array(Member) })) },
});

const invite = memberRoute({
  method: "post",
  path: "/members",
  action: "member.manage",
  summary: "Add a member and mail an invitation",
  request: { body: body(InviteMemberInput) },
  responses: { 201: json(Member, "Invited") },
});

const change = memberRoute({
  method: "patch",
  path: "/members/{memberId}",
  action: "member.manage",
  summary: "Change role, job, clearances or name; deactivating ends the member's sessions",
  request: { params: MemberParams, body: body(ChangeMemberInput) },
  responses: { 200: json(Member) },
});

const inviteAgain = memberRoute({
  method: "post",
  path: "/members/{memberId}/invite",
  action: "member.manage",
  summary: "Mail a fresh invitation; earlier ones stop working",
  request: { params: MemberParams },
  responses: { 204: NO_CONTENT },
});

export const members = memberRoutes()
  .openapi(listMembers, async (c) => c.json({ items: await listAllMembers(c.var.ctx.db) }, 200))
  .openapi(invite, async (c) => c.json(await inviteMember(c.var.ctx, c.req.valid("json")), 201))
  .openapi(change, async (c) => {
    const { memberId } = c.req.valid("param");
    return c.json(await changeMember(c.var.ctx, memberId, c.req.valid("json")), 200);
  })
  .openapi(inviteAgain, async (c) => {
    await inviteMemberAgain(c.var.ctx, c.req.valid("param").memberId);
    return c.body(null, 204);
  });
