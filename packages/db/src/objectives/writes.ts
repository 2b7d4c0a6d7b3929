import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import type { TimelineActor } from "../timeline/writes.ts";

/** What a share decides for the objective and, copied, for each of its children. */
export interface ShareCache {
  sharedAt: Date | null;
  sharedContactIds: string[] | null;
}

/**
 * Holds the objective until the transaction ends: nobody shares, withdraws, changes or comments on it meanwhile. The
 * foreign key of a comment a customer is writing waits for it, too.
 */
export async function lockObjective(trx: Transaction<Database>, companyId: string, objectiveId: string) {
  return trx
    .selectFrom("objectives")
    .select(["version", "title", "status", "archivedAt", "sharedAt", "sharedContactIds", "assigneeMemberId"])
    .where("companyId", "=", companyId)
    .where("id", "=", objectiveId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertObjective(
  trx: Transaction<Database>,
  row: Insertable<Database["objectives"]>,
): Promise<void> {
  await trx.insertInto("objectives").values(row).execute();
}

export async function updateObjective(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  set: Updateable<Database["objectives"]>,
): Promise<void> {
  if (Object.keys(set).length === 0) return;
  await trx
    .updateTable("objectives")
    .set(set)
    .where("companyId", "=", companyId)
    .where("id", "=", objectiveId)
    .execute();
}

/** The version that the changes of this transaction make. */
export async function raiseObjectiveVersion(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  at: Date,
): Promise<number> {
  const row = await trx
    .updateTable("objectives")
    .set({ version: sql`version + 1`, updatedAt: at })
    .where("companyId", "=", companyId)
    .where("id", "=", objectiveId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return row.version;
}

/** These addresses and no others; who stays keeps their row, and so whether they unsubscribed. */
export async function replaceCollaborators(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  { emails, addedBy, at }: { emails: readonly string[]; addedBy: string | null; at: Date },
): Promise<void> {
  let gone = trx
    .deleteFrom("objectiveCollaborators")
    .where("companyId", "=", companyId)
    .where("objectiveId", "=", objectiveId);
  if (emails.length > 0) gone = gone.where("email", "not in", emails);
  await gone.execute();
  if (emails.length === 0) return;
  await trx
    .insertInto("objectiveCollaborators")
    .values([...new Set(emails)].map((email) => ({ companyId, id: newId(), objectiveId, email, addedBy, addedAt: at })))
    .onConflict((conflict) => conflict.columns(["companyId", "objectiveId", "email"]).doNothing())
    .execute();
}

export interface NewProgressPoint {
  companyId: string;
  objectiveId: string;
  occurredAt: Date;
  recordedAt: Date;
  value: string | null;
  percent: number | null;
  note: string | null;
  author: TimelineActor;
  share: ShareCache;
}

export async function insertProgressPoint(trx: Transaction<Database>, point: NewProgressPoint): Promise<void> {
  const { author, share, ...row } = point;
  await trx
    .insertInto("objectiveProgress")
    .values({ ...row, id: newId(), ...authorColumns(author), ...share })
    .execute();
}

/** Whether a later value (or percent) was recorded already, so that this one only completes the history. */
export async function hasLaterProgress(
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  occurredAt: Date,
  kind: "value" | "percent",
): Promise<boolean> {
  const row = await trx
    .selectFrom("objectiveProgress")
    .select("id")
    .where("companyId", "=", companyId)
    .where("objectiveId", "=", objectiveId)
    .where("occurredAt", ">", occurredAt)
    .where(kind, "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewComment {
  companyId: string;
  objectiveId: string;
  body: string;
  visibility: "shared" | "internal";
  mentionedMemberIds?: string[];
  author: TimelineActor;
  at: Date;
  share: ShareCache;
}

/** An internal comment never carries the share. Answers the id. */
export async function insertComment(trx: Transaction<Database>, comment: NewComment): Promise<string> {
  const id = newId();
  const { author, at, share, ...row } = comment;
  await trx
    .insertInto("objectiveComments")
    .values({ ...row, id, createdAt: at, ...authorColumns(author), ...(comment.visibility === "shared" && share) })
    .execute();
  return id;
}

const authorColumns = (author: TimelineActor) => ({
  authorMemberId: author.kind === "member" ? author.id : null,
  authorContactId: author.kind === "contact" ? author.id : null,
  authorName: author.name,
});
