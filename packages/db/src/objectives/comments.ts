import type { ObjectiveComment } from "@tandem/domain/objectives/objective";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import type { HistoryPlace } from "./history.ts";

const commentJson = sql<ObjectiveComment>`json_build_object('id', k.id, 'body', k.body, 'visibility', k.visibility,
  'author', json_build_object('kind', case when k.author_contact_id is null then 'member' else 'contact' end,
    'id', coalesce(k.author_member_id, k.author_contact_id), 'name', k.author_name),
  'createdAt', k.created_at)`;

/** `limit + 1` comments, shared and internal, the newest first. */
export async function listComments(
  db: Kysely<Database>,
  page: { companyId: string; objectiveId: string; limit: number; after: HistoryPlace | null },
): Promise<ObjectiveComment[]> {
  let query = selectComments(db, page.companyId, page.objectiveId)
    .orderBy("k.createdAt", "desc")
    .orderBy("k.id", "desc")
    .limit(page.limit + 1);
  if (page.after)
    query = query.where(sql<boolean>`(k.created_at, k.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`);
  return (await query.execute()).map((row) => row.comment);
}

export async function getComment(
  db: Kysely<Database>,
  companyId: string,
  objectiveId: string,
  commentId: string,
): Promise<ObjectiveComment> {
  const row = await selectComments(db, companyId, objectiveId).where("k.id", "=", commentId).executeTakeFirstOrThrow();
  return row.comment;
}

function selectComments(db: Kysely<Database>, companyId: string, objectiveId: string) {
  return db
    .selectFrom("objectiveComments as k")
    .select(commentJson.as("comment"))
    .where("k.companyId", "=", companyId)
    .where("k.objectiveId", "=", objectiveId)
    .where("k.archivedAt", "is", null);
}
