import type { Database } from "@tandem/db/schema/database";
import * as members from "@tandem/db/sessions/member-sessions";
import * as portal from "@tandem/db/sessions/portal-sessions";
import type { MemberActor } from "@tandem/domain/access/actor";
import type { Kysely } from "kysely";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import type { ClientInfo } from "../http/context.ts";
import { hashSecret, newSecret } from "./secrets.ts";

export interface SessionAttributes extends ClientInfo {
  viewedByMemberId: string | null;
  lastSeenAt: Date | null;
}

export interface UserAttributes {
  member: MemberActor | null;
  portal: (portal.PortalSessionRow & { companyId: string }) | null;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

const attributes = {
  getSessionAttributes: (session: SessionAttributes) => session,
  getUserAttributes: (user: UserAttributes) => user,
};

/** Sessions of members: 30 days, renewed while they are used. The only file, with the next function, that knows Lucia. */
export const memberLucia = (db: Kysely<Database>) => new Lucia(memberAdapter(db), attributes);

/** Sessions of the portal. A member's view as a contact lasts 30 minutes and is never renewed. */
export const portalLucia = (db: Kysely<Database>, { isViewAs = false } = {}) =>
  new Lucia(portalAdapter(db), {
    ...attributes,
    sessionExpiresIn: isViewAs ? new TimeSpan(30, "m") : new TimeSpan(30, "d"),
  });

/** Begins with the company, so that the session is found where the company's data is. */
export const newPortalSessionId = (companyId: string): string => `${companyId}.${newSecret()}`;

export function companyOfSessionId(sessionId: string): string | null {
  return sessionId.match(/^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{20,}$/)?.[1] ?? null;
}

/** Lucia works with the id the browser holds; the table holds its hash. */
function memberAdapter(db: Kysely<Database>): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const row = await members.findMemberSession(db, hashSecret(sessionId));
      if (!row) return [null, null];
      const { expiresAt, lastSeenAt, member } = row;
      const session = {
        id: sessionId,
        userId: member?.memberId ?? "",
        expiresAt,
        attributes: { ip: null, userAgent: null, viewedByMemberId: null, lastSeenAt },
      };
      return [session, member && { id: member.memberId, attributes: { member, portal: null } }];
    },
    async setSession({ id, userId, expiresAt, attributes: { ip, userAgent } }) {
      await members.insertMemberSession(db, { id: hashSecret(id), memberId: userId, expiresAt, ip, userAgent });
    },
    updateSessionExpiration: (id, expiresAt) => members.extendMemberSession(db, hashSecret(id), expiresAt),
    deleteSession: (id) => members.deleteMemberSession(db, hashSecret(id)),
    deleteUserSessions: (memberId) => members.deleteMemberSessions(db, memberId),
    ...listedElsewhere,
  };
}

/** The user of a portal session is `<company>:<contact>`. */
function portalAdapter(db: Kysely<Database>): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const companyId = companyOfSessionId(sessionId);
      const row = companyId && (await portal.findPortalSession(db, companyId, hashSecret(sessionId)));
      if (!row) return [null, null];
      const { expiresAt, lastSeenAt, viewedByMemberId, contactId, isValid } = row;
      const userId = `${companyId}:${contactId}`;
      const session = {
        id: sessionId,
        userId,
        expiresAt,
        attributes: { ip: null, userAgent: null, viewedByMemberId, lastSeenAt },
      };
      return [session, isValid ? { id: userId, attributes: { member: null, portal: { ...row, companyId } } } : null];
    },
    async setSession({ id, userId, expiresAt, attributes: { ip, userAgent, viewedByMemberId } }) {
      const [companyId = "", contactId = ""] = userId.split(":");
      const session = { companyId, id: hashSecret(id), contactId, viewedByMemberId, expiresAt, ip, userAgent };
      await portal.insertPortalSession(db, session);
    },
    updateSessionExpiration: (id, expiresAt) =>
      portal.extendPortalSession(db, companyOfSessionId(id) ?? "", hashSecret(id), expiresAt),
    deleteSession: (id) => portal.deletePortalSession(db, companyOfSessionId(id) ?? "", hashSecret(id)),
    deleteUserSessions: (userId) => {
      const [companyId = "", contactId = ""] = userId.split(":");
      return portal.deleteContactSessions(db, companyId, contactId);
    },
    ...listedElsewhere,
  };
}

/** Devices are listed by our own queries, which show more than Lucia keeps; the cleaning job removes what expired. */
const listedElsewhere = {
  getUserSessions: () => Promise.resolve([]),
  deleteExpiredSessions: () => Promise.resolve(),
};
