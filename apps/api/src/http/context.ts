import type { PortalScope } from "@tandem/db/portal/scope";
import type { Database } from "@tandem/db/schema/database";
import type { Actor, ContactActor, MemberActor } from "@tandem/domain/access/actor";
import type { Kysely } from "kysely";
import type { Logger } from "pino";
import type { ActivePortalSession } from "../auth/portal-sessions.ts";
import type { ReadAsMember } from "../auth/read-as-member.ts";
import type { ApiConfig } from "../config.ts";

/** Where the two apps are reached, for the links in mails. No slash at the end. */
export interface AppUrls {
  admin: string;
  portal: string;
}

/** What every verb gets first. The clock and the actor are values, so no test needs a mock. */
export interface RequestContext {
  db: Kysely<Database>;
  actor: Actor;
  now: Date;
  requestId: string;
  urls: AppUrls;
  client: ClientInfo;
}

export interface MemberContext extends RequestContext {
  actor: MemberActor;
  /** The stored (hashed) id of the session this request came with. */
  sessionId: string;
}

/** What a portal handler gets: a transaction that has entered the portal, and nothing that could leave it. */
export interface PortalContext {
  scope: PortalScope;
  actor: ContactActor;
  now: Date;
  requestId: string;
  /** The member who looks at the portal as this contact; the transaction is read only then. */
  viewAs: { memberId: string; name: string } | null;
  /** When the visit before this one ended; null on the first visit. */
  previousVisitAt: Date | null;
}

/** Where the request came from, as far as we know it. */
export interface ClientInfo {
  ip: string | null;
  userAgent: string | null;
}

/** What the process lends to every request. */
export interface Services {
  db: Kysely<Database>;
  config: ApiConfig;
  log: Logger;
  clock: () => Date;
  worker: { isAlive(): boolean };
}

type Root = { requestId: string; services: Services; checksResponses?: boolean };

/** What the gate fills in; each router sees only its audience's part. */
export type GateEnv = {
  Variables: Root & {
    ctx?: RequestContext | MemberContext;
    read?: ReadAsMember;
    portal?: PortalContext;
    portalSession?: ActivePortalSession;
  };
};
export type PublicEnv = { Variables: Root & { ctx: RequestContext } };
export type MemberEnv = { Variables: Root & { ctx: MemberContext } };
/** Reads of members that bring their session along: no context but the one `read` gives. */
export type MemberScreenEnv = { Variables: Root & { read: ReadAsMember } };
export type PortalEnv = { Variables: Root & { portal: PortalContext } };
/** The portal's own session (sign out, switch company): served by the owner's connection, for features/portal-session only. */
export type PortalSessionEnv = { Variables: Root & { ctx: RequestContext; portalSession: ActivePortalSession } };
