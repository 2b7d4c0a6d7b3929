import type { SharedObject } from "@tandem/domain/sharing/share";
import { sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { ShareCache } from "../objectives/writes.ts";
import type { Database } from "../schema/database.ts";

export interface SharedRecord {
  companyId: string;
  object: SharedObject;
  recordId: string;
}

export interface NewShare extends SharedRecord {
  contactIds: string[] | null;
  note: string | null;
  sharedBy: string;
  at: Date;
}

/** Adds the row to the ledger and lets the record and its children show it. Withdraw what was shared before. */
export async function openShare(trx: Transaction<Database>, share: NewShare): Promise<string> {
  const { at, ...row } = share;
  const id = newId();
  await trx
    .insertInto("shares")
    .values({ ...row, id, sharedAt: at })
    .execute();
  await writeShareCache(trx, share, { sharedAt: at, sharedContactIds: share.contactIds });
  return id;
}

/** Ends the current share; nothing of the record is visible from the end of this transaction on. False: there was none. */
export async function withdrawShare(
  trx: Transaction<Database>,
  record: SharedRecord,
  { by, at }: { by: string; at: Date },
): Promise<boolean> {
  const ended = await trx
    .updateTable("shares")
    .set({ withdrawnBy: by, withdrawnAt: at })
    .where("companyId", "=", record.companyId)
    .where("object", "=", record.object)
    .where("recordId", "=", record.recordId)
    .where("withdrawnAt", "is", null)
    .returning("id")
    .execute();
  await writeShareCache(trx, record, { sharedAt: null, sharedContactIds: null });
  return ended.length > 0;
}

/**
 * A policy looks at its own row only, so each child holds a copy of what the ledger says. Call it with the record locked:
 * then no child can be added between the copies.
 */
async function writeShareCache(trx: Transaction<Database>, record: SharedRecord, share: ShareCache): Promise<void> {
  const set = sql`shared_at = ${share.sharedAt}::timestamptz, shared_contact_ids = ${share.sharedContactIds}::uuid[]`;
  const ofCompany = sql`company_id = ${record.companyId}::uuid`;
  const id = sql`${record.recordId}::uuid`;
  if (record.object === "objective") {
    await sql`update objectives set ${set} where ${ofCompany} and id = ${id}`.execute(trx);
    await sql`update objective_milestones set ${set} where ${ofCompany} and objective_id = ${id}`.execute(trx);
    await sql`update objective_terms set ${set} where ${ofCompany} and objective_id = ${id}`.execute(trx);
    await sql`update objective_progress set ${set} where ${ofCompany} and objective_id = ${id}`.execute(trx);
    await sql`update objective_comments set ${set} where ${ofCompany} and objective_id = ${id}
      and visibility = 'shared'`.execute(trx);
  } else {
    await sql`update services set ${set} where ${ofCompany} and id = ${id}`.execute(trx);
    await sql`update deliverables set ${set} where ${ofCompany} and service_id = ${id}`.execute(trx);
  }
  await sql`update files set ${set} where ${ofCompany} and object = ${record.object} and record_id = ${id}`.execute(
    trx,
  );
}
