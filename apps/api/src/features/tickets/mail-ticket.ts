import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Tasks } from "@tandem/db/jobs/tasks";
import type { Database } from "@tandem/db/schema/database";
import { findTicketToMail, listTicketKeepers } from "@tandem/db/tickets/mails";
import type { Transaction } from "kysely";
import type { JobContext } from "../../jobs/context.ts";

/** Leaves one mail for who looks after the ticket; a waiting one is replaced, not doubled. */
export async function notifyTicketKeepers(
  trx: Transaction<Database>,
  { companyId, recordId: ticketId, what }: Tasks["notify-members"],
): Promise<void> {
  for (const { id: memberId } of await listTicketKeepers(trx, companyId, ticketId)) {
    const jobKey = `mail-ticket-keeper:${ticketId}:${memberId}`;
    await enqueue(trx, "mail-ticket-keeper", { companyId, ticketId, memberId, what }, { jobKey });
  }
}

const DID: Readonly<Record<string, string>> = {
  opened: "opened a ticket",
  replied: "answered",
  solved: "says that it is solved",
  reopened: "took it up again",
  rated: "rated our help",
};

/** Job: mails one of them what the customer did last with the ticket. */
export async function mailTicketKeeper(ctx: JobContext, payload: Tasks["mail-ticket-keeper"]): Promise<void> {
  const { companyId, ticketId, memberId, what } = payload;
  const ticket = await findTicketToMail(ctx.db, companyId, ticketId, "contact");
  const member = (await listTicketKeepers(ctx.db, companyId, ticketId)).find(({ id }) => id === memberId);
  if (!ticket || !member) return;
  const { number, subject, companyName, csat, author, body } = ticket;
  const did = `${author ?? "The customer"} ${DID[what] ?? "wrote"}`;
  await ctx.sendMail({
    to: { name: member.name, address: member.email },
    subject: () => `#${number} ${subject}: ${did}`,
    preheader: body?.slice(0, 140) ?? subject,
    heading: `${did}, at ${companyName}`,
    paragraphs: [
      `Ticket #${number}: ${subject}`,
      ...(what === "rated" ? [`${csat} of 5`] : what === "opened" || what === "replied" ? paragraphsOf(body) : []),
    ],
    button: { label: "Open the ticket", url: `${ctx.urls.admin}/companies/${companyId}/tickets/${ticketId}` },
    reason: `You get this because you look after this ticket or ${companyName}.`,
  });
}

/** Job: tells who asked that they were answered; silent where they may not sign in to read it. */
export async function mailTicketAnswer(ctx: JobContext, payload: Tasks["mail-ticket-answer"]): Promise<void> {
  const ticket = await findTicketToMail(ctx.db, payload.companyId, payload.ticketId, "member");
  if (!ticket?.requesterEmail) return;
  const { number, subject, requesterName, requesterEmail, author, body } = ticket;
  await ctx.sendMail({
    to: { name: requesterName ?? requesterEmail, address: requesterEmail },
    subject: () => `#${number} ${subject}: ${author} answered`,
    preheader: body?.slice(0, 140) ?? subject,
    heading: `${author} answered your ticket`,
    paragraphs: [`Ticket #${number}: ${subject}`, ...paragraphsOf(body)],
    button: { label: "See the ticket", url: `${ctx.urls.portal}/tickets/${payload.ticketId}` },
    afterButton: "No password needed. The button asks for a sign-in mail first, then brings you to the same place.",
    reason: "You get this because you asked for help.",
  });
}

const paragraphsOf = (body: string | null) => body?.split(/\n{2,}/) ?? [];
