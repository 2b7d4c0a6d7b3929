import { createHash } from "node:crypto";
import * as invitations from "@tandem/db/meetings/invitations";
import type { Database } from "@tandem/db/schema/database";
import type { Transaction } from "kysely";

export interface InvitationPlan {
  meeting: invitations.MeetingToTell;
  uid: string;
  invitees: invitations.Invitee[];
  /** Those who wait for a word. */
  queued: invitations.Invitation[];
}

type Place = { companyId: string; meetingId: string; domain: string; now: Date };

/**
 * Compares the meeting with what its attendees were told: other words are a new SEQUENCE for everybody, and who is no
 * longer invited gets a cancellation. The same words again change nothing, so a job may run twice.
 */
export async function planInvitations(
  trx: Transaction<Database>,
  { companyId, meetingId, domain, now }: Place,
): Promise<InvitationPlan | null> {
  const meeting = await invitations.lockMeetingToTell(trx, companyId, meetingId);
  if (!meeting || meeting.status === "held" || meeting.endsAt <= now) return null;
  const isOff = meeting.isArchived || meeting.status === "cancelled";
  const invitees = isOff ? [] : await invitations.listInvitees(trx, companyId, meetingId);
  const told = fingerprint(meeting, invitees);
  const uid = meeting.calendarUid ?? `${meetingId}@${domain}`;
  const known = await invitations.listInvitations(trx, companyId, meetingId);
  const isFirst = meeting.invitedTo === null;
  if (meeting.invitedTo !== told && (!isFirst || invitees.length > 0)) {
    const sequence = meeting.calendarSequence + (isFirst ? 0 : 1);
    const gone = known.filter((one) => one.method === "request" && !isAmong(invitees, one.address));
    await invitations.forgetInvitations(
      trx,
      companyId,
      gone.filter((one) => !one.sentAt).map((one) => one.id),
    );
    await invitations.queueInvitations(trx, { companyId, meetingId, sequence, now }, [
      ...invitees.map(({ address, name }) => ({ address, name, method: "request" as const })),
      ...gone.filter((one) => one.sentAt).map(({ address, name }) => ({ address, name, method: "cancel" as const })),
    ]);
    await invitations.markTold(trx, companyId, meetingId, {
      calendarUid: uid,
      calendarSequence: sequence,
      invitedTo: told,
    });
  }
  const queued = (await invitations.listInvitations(trx, companyId, meetingId)).filter((one) => one.state === "queued");
  return { meeting, uid, invitees, queued };
}

const isAmong = (invitees: readonly invitations.Invitee[], address: string) =>
  invitees.some((one) => one.address === address.toLowerCase());

function fingerprint(
  { title, startsAt, endsAt, location, invitationText, status, isArchived, organizerEmail }: invitations.MeetingToTell,
  invitees: readonly invitations.Invitee[],
): string {
  const words = [title, startsAt, endsAt, location, invitationText, status, isArchived, organizerEmail];
  const addresses = invitees.map((one) => one.address);
  return createHash("sha256")
    .update(JSON.stringify([words, addresses]))
    .digest("base64url");
}
