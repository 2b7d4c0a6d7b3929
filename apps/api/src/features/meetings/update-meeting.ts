import { meetingsOf } from "@tandem/db/meetings/reads";
import { replaceAttendees, updateMeeting as writeMeeting } from "@tandem/db/meetings/writes";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import type { Meeting, UpdateMeetingInput } from "@tandem/domain/meetings/meeting";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { followMeeting } from "./follow-meeting.ts";
import { meetingReferences, recogniseAttendees } from "./invite-attendees.ts";
import { refuseImpossibleTimes } from "./schedule-meeting.ts";
import { isNewsToInvited, tellAttendees } from "./tell-attendees.ts";

/** Moves a meeting, holds it with notes and outcome, cancels it, shares it with the customer or takes it back. */
export function updateMeeting(
  ctx: ActContext,
  companyId: string,
  meetingId: string,
  input: UpdateMeetingInput,
): Promise<Meeting> {
  const { version, attendees, isShared, sendInvitations, ...fields } = input;
  const meetings = meetingsOf(companyId);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, meetingReferences(input));
    const before = await lockRecord(trx, meetings, "meeting", meetingId);
    if (Object.keys(input).length === 1) return before;
    const { startsAt, endsAt } = timesOf(before, input);
    refuseImpossibleTimes(ctx.now, startsAt, endsAt, (input.status ?? before.status) === "held");

    const sharing =
      isShared === undefined || isShared === before.isShared ? {} : { sharedAt: isShared ? ctx.now : null };
    await writeMeeting(trx, companyId, meetingId, { ...fields, ...sharing, startsAt, endsAt, updatedAt: ctx.now });
    if (attendees)
      await replaceAttendees(trx, companyId, meetingId, await recogniseAttendees(trx, companyId, attendees));
    const after = await getRecord(trx, meetings, "meeting", meetingId);
    await followMeeting(trx, ctx, before, after);
    if (sendInvitations ?? isNewsToInvited(before, after)) await tellAttendees(trx, ctx, after);
    await recordEdit(trx, ctx, {
      action: actionOf(before, after),
      object: "meeting",
      companyId,
      recordId: meetingId,
      version,
      before,
      after,
      changes: changedFields(audited(before), audited(after)),
    });
    return after;
  });
}

/** A meeting that moves keeps its length, unless it gets a new end. */
function timesOf(before: Meeting, input: UpdateMeetingInput): { startsAt: Date; endsAt: Date } {
  const length = Date.parse(before.endsAt) - Date.parse(before.startsAt);
  const startsAt = new Date(input.startsAt ?? before.startsAt);
  const kept = input.startsAt ? startsAt.getTime() + length : Date.parse(before.endsAt);
  return { startsAt, endsAt: input.endsAt ? new Date(input.endsAt) : new Date(kept) };
}

function actionOf(before: Meeting, after: Meeting): string {
  if (after.status !== before.status) return `meeting.${after.status}`;
  if (after.isShared !== before.isShared) return after.isShared ? "meeting.shared" : "meeting.unshared";
  return "meeting.changed";
}

/** What was said is not for the audit, only that it changed. */
const audited = ({ notes, sharedNotes, agenda, invitationText, invitations, ...meeting }: Meeting) => ({
  ...meeting,
  texts: [notes, sharedNotes, agenda, invitationText].map((text) => text?.length ?? 0),
});
