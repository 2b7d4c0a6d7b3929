import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import type { Meeting } from "@tandem/domain/meetings/meeting";
import type { Transaction } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";

/** Who corrects a slip at once sends one invitation, not two. */
const SETTLED_AFTER = 5_000;

/** Has the attendees told how the meeting stands, once it has settled. */
export async function tellAttendees(
  trx: Transaction<Database>,
  { now }: Pick<ActContext, "now">,
  { companyId, id }: Pick<Meeting, "companyId" | "id">,
): Promise<void> {
  const runAt = new Date(now.getTime() + SETTLED_AFTER);
  await enqueue(trx, "invite-attendees", { companyId, meetingId: id }, { jobKey: `invite to ${id}`, runAt });
}

/** Whether those who were invited have to know of a change; notes and agenda are ours. */
export const isNewsToInvited = (before: Meeting, after: Meeting): boolean =>
  before.invitations.length > 0 && toldOf(before) !== toldOf(after);

const toldOf = ({ title, startsAt, endsAt, location, invitationText, status, attendees, organizer }: Meeting) =>
  JSON.stringify([
    title,
    Date.parse(startsAt),
    Date.parse(endsAt),
    location,
    invitationText,
    status,
    organizer?.id,
    attendees.map((one) => one.contactId ?? one.memberId ?? one.email),
  ]);
