import { z } from "@hono/zod-openapi";
import { hasNoAdmin } from "@tandem/db/members/reads";
import {
  AcceptInvitationInput,
  CreateFirstAdminInput,
  SignedInMember,
  SignInInput,
} from "@tandem/domain/sign-in/member-sign-in";
import { publicRoute, publicRoutes } from "../../http/public-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { createFirstAdmin } from "./create-first-admin.ts";
import { signIn } from "./sign-in.ts";

const signInRoute = publicRoute({
  method: "post",
  path: "/auth/sign-in",
  summary: "Sign in as a member",
  request: { body: body(SignInInput) },
  responses: { 200: json(SignedInMember) },
});

const accept = publicRoute({
  method: "post",
  path: "/auth/accept-invitation",
  summary: "Choose a password with the token of an invitation",
  request: { body: body(AcceptInvitationInput) },
  responses: { 200: json(SignedInMember) },
});

const askForFirstAdmin = publicRoute({
  method: "get",
  path: "/auth/first-admin",
  summary: "Whether the workspace still needs its first admin",
  responses: { 200: json(z.object({ isNeeded: z.boolean(), needsSecret: z.boolean() })) },
});

const makeFirstAdmin = publicRoute({
  method: "post",
  path: "/auth/first-admin",
  summary: "Make the first admin of an empty workspace",
  request: { body: body(CreateFirstAdminInput) },
  responses: { 200: json(SignedInMember) },
});

export const memberSignIn = publicRoutes()
  .openapi(signInRoute, async (c) => c.json(await signIn(c.var.ctx, c.req.valid("json")), 200))
  .openapi(accept, async (c) => c.json(await acceptInvitation(c.var.ctx, c.req.valid("json")), 200))
  .openapi(askForFirstAdmin, async (c) => {
    const needsSecret = c.var.services.config.mode === "production";
    return c.json({ isNeeded: await hasNoAdmin(c.var.ctx.db), needsSecret }, 200);
  })
  .openapi(makeFirstAdmin, async (c) => {
    const { mode, secret } = c.var.services.config;
    const neededSecret = mode === "production" ? (secret ?? "") : null;
    return c.json(await createFirstAdmin(c.var.ctx, c.req.valid("json"), neededSecret), 200);
  });
