import { meetingsOf } from "@tandem/db/meetings/reads";
import { inTransaction } from "@tandem/db/transaction";
import type { ActContext } from "../timeline/act-context.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { tellAttendees } from "./tell-attendees.ts";

/** Archives a meeting; who was invited to it is told that it will not take place. */
export function archiveMeeting(ctx: ActContext, companyId: string, meetingId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const meeting = await getRecord(trx, meetingsOf(companyId), "meeting", meetingId);
    await archiveRecord({ ...ctx, db: trx }, companyId, meetingsOf(companyId), "meeting", meetingId);
    if (meeting.invitations.length > 0) await tellAttendees(trx, ctx, meeting);
  });
}
