import { storePortalResponse, storeResponse } from "@tandem/db/idempotency/stored-responses";
import { enterPortal } from "@tandem/db/portal/scope";
import { SYSTEM } from "@tandem/domain/access/actor";
import { forbidden, unauthenticated } from "@tandem/domain/errors/domain-error";
import type { Context, MiddlewareHandler, Next } from "hono";
import { readMemberSession } from "../auth/member-sessions.ts";
import { type ActivePortalSession, readPortalSession } from "../auth/portal-sessions.ts";
import { createScreenReader } from "../auth/read-as-member.ts";
import { refuseUnlessAllowed } from "../auth/refuse-unless-allowed.ts";
import { checkResponses } from "./check-responses.ts";
import { clientInfo } from "./client-info.ts";
import { commitOrRollBack } from "./commit-or-roll-back.ts";
import type { GateEnv, RequestContext } from "./context.ts";
import type { DeclaredRoutes } from "./declared-routes.ts";
import { answerOnce } from "./idempotency.ts";
import { readBody } from "./read-body.ts";
import type { RouteDeclaration } from "./route-declaration.ts";

type GateContext = Context<GateEnv>;
type AudienceGate = (c: GateContext, next: Next, route: RouteDeclaration, ctx: RequestContext) => Promise<void>;

/** The one door of /v1: what the matched route declared decides who passes. What declared nothing does not exist. */
export function gate(declared: DeclaredRoutes): MiddlewareHandler<GateEnv> {
  return async (c, next) => {
    const route = declared.of(c);
    if (!route) return c.notFound();
    const { db, config, clock } = c.var.services;
    await AUDIENCES[route.audience](c, next, route, {
      db,
      actor: SYSTEM,
      now: clock(),
      requestId: c.var.requestId,
      urls: { admin: config.adminUrl, portal: config.portalUrl },
      client: clientInfo(c),
    });
  };
}

const AUDIENCES: Record<RouteDeclaration["audience"], AudienceGate> = {
  public: async (c, next, route, ctx) => {
    await readBody(c, route);
    if (c.var.services.config.mode === "local") checkResponses(c, route);
    c.set("ctx", ctx);
    await next();
  },

  member: async (c, next, route, ctx) => {
    if (route.isScreen) return openScreen(c, next, route, ctx);
    const session = await readMemberSession(ctx.db, bearer(c), ctx.now);
    if (!session) throw unauthenticated();
    refuseUnlessAllowed(session.actor, route.action);
    await readBody(c, route);
    if (c.var.services.config.mode === "local") checkResponses(c, route);
    const member = { ...ctx, ...session };
    c.set("ctx", member);
    await answerOnce(c, route, { ...ctx, actor: `member:${session.actor.memberId}` }, async (toStore) => {
      if (!toStore) return next();
      await commitOrRollBack(c, (finish) =>
        ctx.db.transaction().execute(async (trx) => {
          c.set("ctx", { ...member, db: trx });
          await next();
          finish();
          const { at, stored } = await toStore();
          await storeResponse(trx, at, stored);
        }),
      );
    });
  },

  portal: async (c, next, route, ctx) => {
    const session = await openDoor(c, route, ctx);
    const { companyId, contactId, contactName: name, previousVisitAt, viewedBy } = session;
    const actor = { kind: "contact", companyId, contactId, name } as const;
    await answerOnce(c, route, { ...ctx, actor: `contact:${companyId}:${contactId}` }, (toStore) =>
      commitOrRollBack(c, (finish) =>
        enterPortal(ctx.db, { companyId, contactId, readOnly: viewedBy !== null }, async (scope) => {
          const { now, requestId } = ctx;
          c.set("portal", { scope, actor, now, requestId, viewAs: viewedBy, previousVisitAt });
          await next();
          finish();
          if (!toStore) return;
          const { at, stored } = await toStore();
          await storePortalResponse(scope, at, stored);
        }),
      ),
    );
  },

  "portal-session": async (c, next, route, ctx) => {
    const session = await openDoor(c, route, ctx);
    const { companyId, contactId, contactName: name } = session;
    c.set("portalSession", session);
    c.set("ctx", { ...ctx, actor: { kind: "contact", companyId, contactId, name } });
    await next();
  },
};

const readScreen = createScreenReader();

/** The session is looked up by the read itself where we have seen its token before. */
const openScreen: AudienceGate = async (c, next, route, ctx) => {
  c.set("read", await readScreen(ctx, bearer(c), route.action));
  await readBody(c, route);
  if (c.var.services.config.mode === "local") checkResponses(c, route);
  await next();
};

/** Reads the portal session and the body; a member who views as the contact may look and leave, nothing else. */
async function openDoor(c: GateContext, route: RouteDeclaration, ctx: RequestContext): Promise<ActivePortalSession> {
  const session = await readPortalSession(ctx.db, bearer(c), ctx.now);
  if (!session) throw unauthenticated();
  if (session.viewedBy && route.method !== "GET" && !route.allowsViewAs)
    throw forbidden(`You are viewing as ${session.contactName}: nothing can be changed.`, "view_as_read_only");
  await readBody(c, route);
  checkResponses(c, route);
  return session;
}

function bearer(c: Context): string {
  const token = c.req.header("authorization")?.match(/^Bearer ([\w.-]{20,200})$/)?.[1];
  if (!token) throw unauthenticated();
  return token;
}
