import { type Insertable, type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

export async function insertWaitingAttachment(
  trx: Transaction<Database>,
  row: Insertable<Database["waitingAttachments"]>,
): Promise<void> {
  await trx.insertInto("waitingAttachments").values(row).execute();
}

interface MailToFile {
  companyId: string;
  memberId: string;
  emailId: string;
  now: Date;
}

/** From now on they are files of the mail, in this order; who comes second with the same ones takes none. */
export async function fileAttachments(
  trx: Transaction<Database>,
  { companyId, memberId, emailId, now }: MailToFile,
  ids: readonly string[],
): Promise<{ taken: string[]; bytes: number }> {
  if (ids.length === 0) return { taken: [], bytes: 0 };
  const { rows } = await sql<{ id: string; bytes: number }>`
    with taken as (
      delete from waiting_attachments where company_id = ${companyId}::uuid and uploaded_by_member_id = ${memberId}::uuid
        and id = any(${[...ids]}::uuid[]) returning *)
    insert into files (company_id, id, object, record_id, name, content_type, bytes, sha256, uploaded_by_member_id, created_at)
    select company_id, id, 'email', ${emailId}::uuid, name, content_type, bytes, sha256, uploaded_by_member_id,
      ${now}::timestamptz + array_position(${[...ids]}::uuid[], id) * interval '1 microsecond'
    from taken
    returning id, bytes::float8 as bytes`.execute(trx);
  return { taken: rows.map(({ id }) => id), bytes: rows.reduce((sum, row) => sum + row.bytes, 0) };
}

/** Mails that nobody sent; their bytes are strays from then on. */
export async function deleteAttachmentsWaitingSince(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom("waitingAttachments").where("createdAt", "<", before).execute();
}

export interface QueuedAttachment {
  id: string;
  name: string;
  contentType: string;
}

/** What goes out with a mail; what was archived after it was sent went out all the same. */
export function listQueuedAttachments(
  db: Kysely<Database>,
  companyId: string,
  emailId: string,
): Promise<QueuedAttachment[]> {
  return db
    .selectFrom("files")
    .select(["id", "name", "contentType"])
    .where("companyId", "=", companyId)
    .where("object", "=", "email")
    .where("recordId", "=", emailId)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}
