import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** Those who are mentioned, work here, and have not been told yet: from now on they have been. */
export async function claimMentionMails(
  trx: Transaction<Database>,
  { companyId, noteId, except }: { companyId: string; noteId: string; except: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with told as (
      select m.id from notes n join members m on m.id = any(n.mentioned_member_ids)
      where n.company_id = ${companyId}::uuid and n.id = ${noteId}::uuid and m.active and m.id <> ${except}::uuid
        and m.id <> all(n.mention_mailed_ids)
    ), noted as (
      update notes set mention_mailed_ids = mention_mailed_ids || array(select id from told)
      where company_id = ${companyId}::uuid and id = ${noteId}::uuid and exists (select from told)
    )
    select id from told order by id`.execute(trx);
  return rows.map(({ id }) => id);
}

export interface MentionToMail {
  name: string;
  email: string;
  body: string;
  author: string;
  companyName: string;
  eventId: string | null;
}

/** What the mail says; undefined where there is nothing to say any more: archived, private, not mentioned, not with us. */
export async function findMentionToMail(
  db: Kysely<Database>,
  { companyId, noteId, memberId, byMemberId }: Record<"companyId" | "noteId" | "memberId" | "byMemberId", string>,
): Promise<MentionToMail | undefined> {
  const { rows } = await sql<MentionToMail>`
    select m.name, m.email, n.body, c.name as company_name,
      coalesce((select a.name from members a where a.id = ${byMemberId}::uuid), '') as author,
      (select e.id from timeline_events e where e.company_id = ${companyId}::uuid and e.object = 'note' and e.record_id = n.id
        limit 1) as event_id
    from notes n join companies c on c.id = ${companyId}::uuid join members m on m.id = ${memberId}::uuid
    where n.company_id = ${companyId}::uuid and n.id = ${noteId}::uuid and n.archived_at is null and not n.is_private
      and m.active and m.id = any(n.mentioned_member_ids)`.execute(db);
  return rows[0];
}

/** Those of these who do not work here any more. */
export async function findInactiveMembers(db: Kysely<Database>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("members")
    .select("id")
    .where("id", "in", [...ids])
    .where("active", "=", false)
    .execute();
  return rows.map(({ id }) => id);
}

export async function namesOfMembers(db: Kysely<Database>, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("members")
    .select("name")
    .where("id", "in", [...ids])
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}
