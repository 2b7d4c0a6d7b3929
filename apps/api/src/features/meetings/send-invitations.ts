import { type Invitation, recordInvitation, takeInvitation } from "@tandem/db/meetings/invitations";
import { inTransaction } from "@tandem/db/transaction";
import type { JobContext } from "../../jobs/context.ts";
import type { Letter, Sender } from "../mail/mail.ts";
import { inTheNameOf, oneLine, readSender } from "../mail/sender.ts";
import { type InvitationPlan, planInvitations } from "./plan-invitations.ts";
import { wordInvitation } from "./word-invitation.ts";
import { writeCalendar } from "./write-calendar.ts";

const GIVE_UP_HOURS = 12;

/** Job: tells the attendees of a meeting how it stands, each in a mail of their own; those who were told are left alone. */
export async function inviteAttendees(
  ctx: JobContext,
  { companyId, meetingId }: { companyId: string; meetingId: string },
): Promise<void> {
  const sender = await readSender(ctx.db, ctx.urls.portal);
  const domain = sender.address.split("@")[1] ?? "tandem.example";
  const plan = await inTransaction(ctx.db, (trx) =>
    planInvitations(trx, { companyId, meetingId, domain, now: ctx.now }),
  );
  if (!plan) return;
  const waiting: string[] = [];
  for (const invitation of plan.queued) {
    if (!(await takeInvitation(ctx.db, companyId, invitation))) continue;
    const outcome = await attempt(ctx, letterOf(plan, invitation, { sender, domain, now: ctx.now }));
    const isLate = ctx.now.getTime() - invitation.createdAt.getTime() > GIVE_UP_HOURS * 3_600_000;
    const state = outcome.state === "queued" && isLate ? "failed" : outcome.state;
    await recordInvitation(ctx.db, companyId, invitation, {
      state,
      note: outcome.note,
      ...(state === "sent" && { sentAt: ctx.now }),
    });
    if (state === "queued") waiting.push(outcome.note ?? "");
  }
  if (waiting.length > 0) throw new Error(`${waiting.length} invitations wait for another attempt: ${waiting[0]}`);
}

async function attempt(ctx: JobContext, letter: Letter): Promise<{ state: Invitation["state"]; note: string | null }> {
  try {
    const [refused] = await ctx.deliver(letter);
    if (!refused) return { state: "sent", note: null };
    return { state: refused.isFinal ? "failed" : "queued", note: oneLine(refused.reason) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { state: "queued", note: `The mail server could not be reached: ${reason}` };
  }
}

function letterOf(
  { meeting, uid, invitees }: InvitationPlan,
  invitation: Invitation,
  { sender, domain, now }: { sender: Sender; domain: string; now: Date },
): Letter {
  const organizer = {
    name: oneLine(meeting.organizerName ?? sender.workspace),
    address: meeting.organizerEmail ?? sender.address,
  };
  return {
    messageId: `${invitation.id}.${invitation.sequence}@${domain}`,
    from: inTheNameOf(organizer.name, sender),
    replyTo: organizer,
    to: [{ name: oneLine(invitation.name), address: invitation.address }],
    recipients: [invitation.address],
    ...wordInvitation({ ...meeting, title: oneLine(meeting.title) }, invitation, organizer.name),
    sentAt: now,
    calendar: {
      method: invitation.method === "cancel" ? "CANCEL" : "REQUEST",
      content: writeCalendar({ meeting, uid, invitation, invitees, organizer, sentBy: sender.address, now }),
    },
  };
}
