import type { CommentView } from "@tandem/domain/portal/views";
import { newId } from "../ids.ts";
import type { PortalScope } from "./scope.ts";
import { isSharedWithMe } from "./shared-with-me.ts";

/** The objective as far as a comment needs it: its title, whom it is shared with, which the comment copies, and who I am there. */
export function findObjectiveToCommentOn(scope: PortalScope, objectiveId: string) {
  return scope.trx
    .selectFrom("objectives as o")
    .leftJoin("contacts as me", (join) =>
      join.on("me.companyId", "=", scope.companyId).on("me.id", "=", scope.contactId),
    )
    .select(["o.id", "o.title", "o.sharedAt", "o.sharedContactIds", "me.title as myTitle"])
    .where("o.companyId", "=", scope.companyId)
    .where("o.id", "=", objectiveId)
    .where((eb) => isSharedWithMe(eb, scope))
    .executeTakeFirst();
}

interface NewComment {
  objective: { id: string; sharedAt: Date | null; sharedContactIds: string[] | null };
  author: { name: string; title: string | null };
  body: string;
  now: Date;
}

/** The foreign key waits for whoever has locked the objective to share or unshare it: look again after this. */
export async function insertComment(
  scope: PortalScope,
  { objective, author, body, now }: NewComment,
): Promise<CommentView> {
  const { trx, companyId, contactId } = scope;
  const { sharedAt, sharedContactIds } = objective;
  const id = newId();
  await trx
    .insertInto("objectiveComments")
    .values({
      companyId,
      id,
      objectiveId: objective.id,
      visibility: "shared",
      body,
      authorContactId: contactId,
      authorName: author.name,
      sharedAt,
      sharedContactIds,
      createdAt: now,
    })
    .execute();
  return { id, body, author: { side: "yours", id: contactId, ...author }, createdAt: now.toISOString() };
}
