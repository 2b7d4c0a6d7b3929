import type { Actor } from "@tandem/domain/access/actor";
import type { Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** Who acts, when, and in which request: every verb's context has these. */
export interface AuditContext {
  actor: Actor;
  now: Date;
  requestId: string;
}

export interface AuditEntry {
  /** `objective.shared`, `member.deactivated`: the noun, then what happened to it. */
  action: string;
  object: string;
  recordId: string | null;
  /** The company the record belongs to; null for what belongs to the workspace. */
  companyId: string | null;
  /** What changed, by field; never a password, a token or the text of a message. */
  changes?: Record<string, unknown>;
  /** For an edit of a record with versions: the one it made, and the names of the fields it changed. */
  edit?: { version: number; fields: string[] };
}

/** Writes the audit line in the transaction of the change. Both tables only ever grow. */
export async function recordAudit(
  trx: Transaction<Database>,
  { actor, now, requestId }: AuditContext,
  { companyId, changes, edit, ...entry }: AuditEntry,
): Promise<void> {
  const row = {
    id: newId(),
    at: now,
    actorKind: actor.kind,
    actorId: actorId(actor),
    changes: JSON.stringify(changes ?? {}),
    requestId,
    ...entry,
  };
  if (companyId)
    await trx
      .insertInto("auditEvents")
      .values({ ...row, companyId, ...edit })
      .execute();
  else await trx.insertInto("workspaceAuditEvents").values(row).execute();
}

function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case "member":
      return actor.memberId;
    case "contact":
      return actor.contactId;
    case "system":
      return null;
  }
}
