import { enqueue } from "@tandem/db/jobs/enqueue";
import { claimMentionMails } from "@tandem/db/notes/mentions";
import type { Database } from "@tandem/db/schema/database";
import type { Note } from "@tandem/domain/notes/note";
import type { Transaction } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";

/**
 * Leaves one mail for each member whom the note mentions and who has not been told of it: not for a private note, not for
 * who wrote it just now. A mention that is taken out and put in again tells nobody twice.
 */
export async function tellMentioned(trx: Transaction<Database>, ctx: ActContext, note: Note): Promise<void> {
  if (note.isPrivate || note.mentionedMemberIds.length === 0) return;
  const { companyId, id: noteId } = note;
  const by = ctx.actor.memberId;
  for (const memberId of await claimMentionMails(trx, { companyId, noteId, except: by }))
    await enqueue(
      trx,
      "mail-mention",
      { companyId, noteId, memberId, byMemberId: by },
      { jobKey: `mail-mention:${noteId}:${memberId}` },
    );
}
