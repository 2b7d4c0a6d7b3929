import { z } from "@hono/zod-openapi";
import { RedeemAnswer, RedeemInput, RequestLinkInput, TokenInput } from "@tandem/domain/sign-in/portal-sign-in";
import { getCookie, setCookie } from "hono/cookie";
import { publicRoute, publicRoutes } from "../../http/public-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { peekLink } from "./peek-link.ts";
import { redeem } from "./redeem.ts";
import { LINK_LASTS_MS, requestLink } from "./request-link.ts";

/** Ties the code to the browser that asked, where the portal's own server does not do it by `request`. */
const REQUEST_COOKIE = "tandem_link";

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
  .openapi(request, async (c) => {
    const asked = await requestLink(c.var.ctx, c.req.valid("json"));
    const secure = c.var.services.config.mode === "production";
    const maxAge = LINK_LASTS_MS / 1000;
    setCookie(c, REQUEST_COOKIE, asked.request, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/v1/portal/auth",
      secure,
      maxAge,
    });
    return c.json(asked, 202);
  })
  .openapi(peek, async (c) => c.json(await peekLink(c.var.ctx, c.req.valid("json").token), 200))
  .openapi(redeemRoute, async (c) => {
    const input = c.req.valid("json");
    const request = getCookie(c, REQUEST_COOKIE);
    return c.json(await redeem(c.var.ctx, "code" in input && request ? { request, ...input } : input), 200);
  });
