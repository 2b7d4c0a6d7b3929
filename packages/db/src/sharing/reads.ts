import type { PossibleViewer, ShareEntry } from "@tandem/domain/sharing/share";
import { type Kysely, sql } from "kysely";
import type { HistoryPlace } from "../objectives/history.ts";
import { memberJson } from "../records/reference-json.ts";
import type { Database } from "../schema/database.ts";
import type { SharedRecord } from "./writes.ts";

export async function findCurrentShare(db: Kysely<Database>, { companyId, object, recordId }: SharedRecord) {
  return db
    .selectFrom("shares")
    .select(["id", "contactIds", "sharedAt"])
    .where("companyId", "=", companyId)
    .where("object", "=", object)
    .where("recordId", "=", recordId)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
}

/** Those of the ids that are contacts of the company, and whether each may sign in to the portal. */
export async function findNamedContacts(db: Kysely<Database>, companyId: string, contactIds: readonly string[]) {
  return db
    .selectFrom("contacts as c")
    .select(["c.id", "c.name"])
    .select(
      sql<boolean>`c.archived_at is null and c.ended_on is null and exists (select from portal_access a
        where a.company_id = ${companyId}::uuid and a.contact_id = c.id and a.withdrawn_at is null)`.as("hasAccess"),
    )
    .where("c.companyId", "=", companyId)
    .where("c.id", "in", contactIds)
    .execute();
}

/** The members whose names the customer reads once the objective is shared: who is assigned, and who wrote to be read. */
export async function listMembersShownBy(
  db: Kysely<Database>,
  companyId: string,
  objectiveId: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select assignee_member_id as id from objectives
      where company_id = ${companyId}::uuid and id = ${objectiveId}::uuid and assignee_member_id is not null
    union select author_member_id from objective_comments where company_id = ${companyId}::uuid
      and objective_id = ${objectiveId}::uuid and visibility = 'shared' and archived_at is null
      and author_member_id is not null`.execute(db);
  return rows.map((row) => row.id);
}

/** `limit + 1` rows of the company's ledger, the newest share first. */
export async function listShares(
  db: Kysely<Database>,
  page: { companyId: string; recordId?: string; limit: number; after: HistoryPlace | null },
): Promise<ShareEntry[]> {
  const company = sql`${page.companyId}::uuid`;
  let query = db
    .selectFrom("shares as h")
    .select(
      sql<ShareEntry>`json_build_object('id', h.id, 'object', h.object, 'recordId', h.record_id,
        'title', case h.object
          when 'objective' then (select o.title from objectives o where o.company_id = ${company} and o.id = h.record_id)
          else (select s.name from services s where s.company_id = ${company} and s.id = h.record_id) end,
        'contacts', case when h.contact_ids is not null then (select coalesce(json_agg(json_build_object('id', c.id,
            'name', c.name, 'title', c.title) order by c.name, c.id), '[]')
          from contacts c where c.company_id = ${company} and c.id = any (h.contact_ids)) end,
        'note', h.note, 'sharedBy', ${memberJson("h.shared_by")}, 'sharedAt', h.shared_at,
        'withdrawnBy', ${memberJson("h.withdrawn_by")}, 'withdrawnAt', h.withdrawn_at)`.as("share"),
    )
    .where("h.companyId", "=", page.companyId)
    .orderBy("h.sharedAt", "desc")
    .orderBy("h.id", "desc")
    .limit(page.limit + 1);
  if (page.recordId) query = query.where("h.recordId", "=", page.recordId);
  if (page.after)
    query = query.where(sql<boolean>`(h.shared_at, h.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`);
  return (await query.execute()).map((row) => row.share);
}

/** Those of the ids that are objectives of the company. */
export async function findObjectiveIds(db: Kysely<Database>, companyId: string, ids: readonly string[]) {
  const rows = await db
    .selectFrom("objectives")
    .select("id")
    .where("companyId", "=", companyId)
    .where("id", "in", ids)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** How much of an objective stays with us whoever it is shared with. */
export async function countInternals(db: Kysely<Database>, companyId: string, objectiveId: string, sharedAt: string) {
  const company = sql`${companyId}::uuid`;
  const objective = sql`${objectiveId}::uuid`;
  const { rows } = await sql<{ tags: number; links: number; earlierProgress: number }>`
    select (select count(*)::int from objective_tags where company_id = ${company} and objective_id = ${objective}) as tags,
      (select count(*)::int from links where company_id = ${company} and ((from_object = 'objective' and from_id = ${objective})
        or (to_object = 'objective' and to_id = ${objective}))) as links,
      (select count(*)::int from objective_progress where company_id = ${company} and objective_id = ${objective}
        and recorded_at < ${sharedAt}::timestamptz) as "earlierProgress"`.execute(db);
  const [counts = { tags: 0, links: 0, earlierProgress: 0 }] = rows;
  return counts;
}

/** Who reads what is shared with these contacts, or with everyone: those who may sign in to the portal now, by name. */
export async function listReaders(
  db: Kysely<Database>,
  companyId: string,
  contactIds: readonly string[] | null,
): Promise<PossibleViewer[]> {
  let query = db
    .selectFrom("portalAccess as a")
    .innerJoin("contacts as c", (join) => join.on("c.companyId", "=", companyId).onRef("c.id", "=", "a.contactId"))
    .select(
      sql<PossibleViewer>`json_build_object('id', c.id, 'name', c.name, 'title', c.title, 'email', c.email,
        'lastVisitAt', a.last_visit_at)`.as("reader"),
    )
    .where("a.companyId", "=", companyId)
    .where("a.withdrawnAt", "is", null)
    .where("c.archivedAt", "is", null)
    .where("c.endedOn", "is", null)
    .orderBy("c.name")
    .orderBy("c.id");
  if (contactIds !== null) query = query.where("a.contactId", "in", contactIds);
  return (await query.execute()).map((row) => row.reader);
}

/** What the mail about a share needs; undefined once it was withdrawn or the contact may not read it any more. */
export async function findShareToMail(
  db: Kysely<Database>,
  ids: { companyId: string; shareId: string; contactId: string },
) {
  return db
    .selectFrom("shares as h")
    .innerJoin("companies as o", "o.id", "h.companyId")
    .innerJoin("contacts as c", (join) => join.on("c.companyId", "=", ids.companyId).on("c.id", "=", ids.contactId))
    .innerJoin("portalAccess as a", (join) =>
      join.on("a.companyId", "=", ids.companyId).onRef("a.contactId", "=", "c.id").on("a.withdrawnAt", "is", null),
    )
    .leftJoin("members as m", "m.id", "h.sharedBy")
    .select(["h.recordId", "h.note", "c.name", "c.email", "m.name as sharedBy", "o.name as companyName"])
    .where("h.companyId", "=", ids.companyId)
    .where("h.id", "=", ids.shareId)
    .where("h.withdrawnAt", "is", null)
    .where("c.archivedAt", "is", null)
    .where("c.endedOn", "is", null)
    .where("o.archivedAt", "is", null)
    .where(sql<boolean>`(h.contact_ids is null or c.id = any (h.contact_ids))`)
    .executeTakeFirst();
}
