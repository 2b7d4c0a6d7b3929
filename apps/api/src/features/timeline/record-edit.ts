import { findEditsSince } from "@tandem/db/audit/edits";
import { type AuditContext, recordAudit } from "@tandem/db/audit/record-audit";
import type { Database } from "@tandem/db/schema/database";
import { conflict } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import { changedFields } from "./changed-fields.ts";

interface Edit<Record extends { version: number }> {
  /** `meeting.changed`: what the audit says. */
  action: string;
  object: string;
  companyId: string;
  recordId: string;
  /** On which version it was made. */
  version: number;
  before: Record;
  after: Record;
  /** What the audit keeps of it, where that is not every field with its values. */
  changes?: object;
  /** The record as the editor may see it. */
  seen?: (record: Record) => Record;
}

/**
 * Closes an edit, in its transaction: writes the audit line, unless somebody changed the same fields since the version it was made
 * on. Then it answers 409 with the record as it is now, and nothing of the edit stays. Different fields of two people both survive.
 * The record must be locked before it is read; of versions that no edit accounts for nothing is known, so they are a conflict.
 */
export async function recordEdit<Record extends { version: number }>(
  trx: Transaction<Database>,
  ctx: AuditContext,
  { action, object, companyId, recordId, version, before, after, changes, seen = (record) => record }: Edit<Record>,
): Promise<void> {
  const changed = changedFields(before, after);
  const fields = Object.keys(changed);
  if (version !== before.version) {
    const since = await findEditsSince(trx, { companyId, object, recordId }, version);
    const isKnown = since.versions === before.version - version;
    if (!isKnown || fields.some((field) => since.fields.includes(field))) throw conflict(object, seen(before));
  }
  const edit = { version: after.version, fields };
  await recordAudit(trx, ctx, { action, object, recordId, companyId, changes: { ...(changes ?? changed) }, edit });
}
