import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { namesOfMembers } from "@tandem/db/notes/mentions";
import { notesOf } from "@tandem/db/notes/reads";
import { insertNote } from "@tandem/db/notes/writes";
import { nameRecords } from "@tandem/db/records/name-records";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { CreateNoteInput, Note } from "@tandem/domain/notes/note";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { noteCopy } from "./note-copy.ts";
import { refuseFormerMembers } from "./refuse-former-members.ts";
import { tellMentioned } from "./tell-mentioned.ts";

/** Writes a note; a private one is its author's alone, in the timeline too. */
export function createNote(ctx: ActContext, companyId: string, input: CreateNoteInput): Promise<Note> {
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, noteReferences(input));
    await refuseFormerMembers(trx, input.mentionedMemberIds ?? []);
    const id = newId();
    const author = { authorMemberId: ctx.actor.memberId, createdAt: ctx.now, updatedAt: ctx.now };
    await insertNote(trx, { ...input, ...author, companyId, id });
    const note = await getRecord(trx, notesOf(companyId, ctx.actor.memberId), "note", id);
    await addTimelineEvent(trx, {
      ...noteCopy(note, await namesOfMembers(trx, note.mentionedMemberIds)),
      companyId,
      type: "note",
      occurredAt: ctx.now,
      title: ctx.actor.name,
      actor: actorOf(ctx.actor),
      object: "note",
      recordId: id,
    });
    await tellMentioned(trx, ctx, note);
    await recordAudit(trx, ctx, {
      action: "note.created",
      object: "note",
      recordId: id,
      companyId,
      changes: { isPrivate: note.isPrivate },
    });
    await refreshCompanyFigures(trx, [companyId]);
    return note;
  });
}

export const noteReferences = (input: { contactId?: string | null; mentionedMemberIds?: readonly string[] }) => [
  { path: "contactId", object: "contact" as const, id: input.contactId },
  ...(input.mentionedMemberIds ?? []).map((id, index) => ({
    path: `mentionedMemberIds.${index}`,
    object: "member" as const,
    id,
  })),
];
