import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { namesOfMembers } from "@tandem/db/notes/mentions";
import { notesOf } from "@tandem/db/notes/reads";
import { updateNote as writeNote } from "@tandem/db/notes/writes";
import { nameRecords } from "@tandem/db/records/name-records";
import { updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { forbidden } from "@tandem/domain/errors/domain-error";
import type { Note, UpdateNoteInput } from "@tandem/domain/notes/note";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { noteReferences } from "./create-note.ts";
import { noteCopy } from "./note-copy.ts";
import { refuseFormerMembers } from "./refuse-former-members.ts";
import { tellMentioned } from "./tell-mentioned.ts";

/** Edits a note; made private, its row in the timeline is gone for everyone else in the same moment. */
export function updateNote(ctx: ActContext, companyId: string, noteId: string, input: UpdateNoteInput): Promise<Note> {
  const { version, ...fields } = input;
  const readable = notesOf(companyId, ctx.actor.memberId);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, noteReferences(input));
    const before = await lockRecord(trx, readable, "note", noteId);
    if (input.isPrivate && before.author?.id !== ctx.actor.memberId)
      throw forbidden("Only its author can make a note private.", "not_the_author");
    if (Object.keys(fields).length === 0) return before;
    await refuseFormerMembers(trx, input.mentionedMemberIds ?? [], before.mentionedMemberIds);

    await writeNote(trx, companyId, noteId, { ...fields, updatedAt: ctx.now });
    const after = await getRecord(trx, readable, "note", noteId);
    const mentions = await namesOfMembers(trx, after.mentionedMemberIds);
    await updateTimelineCopies(trx, companyId, "note", noteId, noteCopy(after, mentions));
    await tellMentioned(trx, ctx, after);
    await recordEdit(trx, ctx, {
      action: "note.changed",
      object: "note",
      companyId,
      recordId: noteId,
      version,
      before,
      after,
      changes: { fields: Object.keys(fields), isPrivate: after.isPrivate },
    });
    await refreshCompanyFigures(trx, [companyId]);
    return after;
  });
}
