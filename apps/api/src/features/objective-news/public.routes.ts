import { z } from "@hono/zod-openapi";
import { findFollower, setSubscribed } from "@tandem/db/objectives/followers";
import type { Database } from "@tandem/db/schema/database";
import { notFound } from "@tandem/domain/errors/domain-error";
import { MailSubscription, SetMailSubscriptionInput } from "@tandem/domain/objectives/mail-subscription";
import { maskEmail } from "@tandem/domain/sign-in/mask-email";
import type { Kysely } from "kysely";
import { publicRoute, publicRoutes } from "../../http/public-routes.ts";
import { body, json } from "../../http/schemas.ts";

const FollowerParams = z.object({ followerId: z.uuid() });

const read = publicRoute({
  method: "get",
  path: "/mails/{followerId}",
  summary: "The mails about an objective that the link in one of them stands for; reading changes nothing",
  request: { params: FollowerParams },
  responses: { 200: json(MailSubscription) },
});

const change = publicRoute({
  method: "put",
  path: "/mails/{followerId}",
  summary: "Stop these mails, or get them again; no sign-in is needed",
  request: { params: FollowerParams, body: body(SetMailSubscriptionInput) },
  responses: { 200: json(MailSubscription) },
});

export const objectiveMails = publicRoutes()
  .openapi(read, async (c) => c.json(await subscriptionOf(c.var.ctx.db, c.req.valid("param").followerId), 200))
  .openapi(change, async (c) => {
    const { db, now } = c.var.ctx;
    const { followerId } = c.req.valid("param");
    const { isOn, all = false } = c.req.valid("json");
    if (!(await setSubscribed(db, followerId, { isOn, all, at: now }))) throw notFound("mail");
    return c.json(await subscriptionOf(db, followerId), 200);
  });

async function subscriptionOf(db: Kysely<Database>, followerId: string) {
  const found = await findFollower(db, followerId);
  if (!found) throw notFound("mail");
  const { address, isOn, count } = found;
  return { maskedEmail: maskEmail(address), isOn, count };
}
