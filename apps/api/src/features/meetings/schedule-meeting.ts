import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { meetingsOf } from "@tandem/db/meetings/reads";
import { insertMeeting, replaceAttendees } from "@tandem/db/meetings/writes";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Meeting, ScheduleMeetingInput } from "@tandem/domain/meetings/meeting";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { followMeeting } from "./follow-meeting.ts";
import { meetingReferences, recogniseAttendees } from "./invite-attendees.ts";
import { tellAttendees } from "./tell-attendees.ts";

const HALF_AN_HOUR = 30 * 60_000;

/** Schedules a meeting, half an hour long unless told, or logs one that was held. */
export function scheduleMeeting(ctx: ActContext, companyId: string, input: ScheduleMeetingInput): Promise<Meeting> {
  const { attendees = [], isShared = false, sendInvitations = false, ...fields } = input;
  const startsAt = new Date(input.startsAt);
  const endsAt = input.endsAt ? new Date(input.endsAt) : new Date(startsAt.getTime() + HALF_AN_HOUR);
  refuseImpossibleTimes(ctx.now, startsAt, endsAt, input.status === "held");
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, meetingReferences(input));
    const id = newId();
    await insertMeeting(trx, {
      ...fields,
      companyId,
      id,
      startsAt,
      endsAt,
      organizerMemberId: input.organizerMemberId === undefined ? ctx.actor.memberId : input.organizerMemberId,
      sharedAt: isShared ? ctx.now : null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await replaceAttendees(trx, companyId, id, await recogniseAttendees(trx, companyId, attendees));
    const meeting = await getRecord(trx, meetingsOf(companyId), "meeting", id);
    await followMeeting(trx, ctx, null, meeting);
    if (sendInvitations) await tellAttendees(trx, ctx, meeting);
    const { title, status, serviceId, dealId } = meeting;
    const changes = { title, status, startsAt: meeting.startsAt, serviceId, dealId, isShared };
    await recordAudit(trx, ctx, { action: "meeting.scheduled", object: "meeting", recordId: id, companyId, changes });
    return meeting;
  });
}

export function refuseImpossibleTimes(now: Date, startsAt: Date, endsAt: Date, isHeld: boolean): void {
  if (endsAt < startsAt) throw invalid([{ path: "endsAt", message: "Must not be before the start" }]);
  if (endsAt.getUTCFullYear() > 9999) throw invalid([{ path: "endsAt", message: "Must be of the years 1 to 9999" }]);
  if (isHeld) pastTime(now, "startsAt", startsAt.toISOString());
}
