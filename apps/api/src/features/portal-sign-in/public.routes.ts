import { z } from "@hono/zod-openapi";
import { RedeemAnswer, RedeemInput, RequestLinkInput, TokenInput } from "@tandem/domain/sign-in/portal-sign-in";
import { publicRoute, publicRoutes } from "../../http/public-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { peekLink } from "./peek-link.ts";
import { redeem } from "./redeem.ts";
import { requestLink } from "./request-link.ts";

const request = publicRoute({
  method: "post",
  path: "/auth/link",
  summary: "Ask for a sign-in mail; the answer is the same for every address",
  request: { body: body(RequestLinkInput) },
  responses: { 202: json(z.object({ request: z.string() }), "Noted") },
});

const peek = publicRoute({
  method: "post",
  path: "/auth/peek",
  summary: "Whom a mailed link would sign in, without using it",
  request: { body: body(TokenInput) },
  responses: { 200: json(z.object({ maskedEmail: z.string() })) },
});

const redeemRoute = publicRoute({
  method: "post",
  path: "/auth/redeem",
  summary: "Sign in by link, by code, or by the company chosen after either",
  request: { body: body(RedeemInput) },
  responses: { 200: json(RedeemAnswer) },
});

export const portalSignIn = publicRoutes()
  .openapi(request, async (c) => c.json(await requestLink(c.var.ctx, c.req.valid("json")), 202))
  .openapi(peek, async (c) => c.json(await peekLink(c.var.ctx, c.req.valid("json").token), 200))
  .openapi(redeemRoute, async (c) => c.json(await redeem(c.var.ctx, c.req.valid("json")), 200));
