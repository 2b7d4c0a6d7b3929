import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { findTicket } from "@tandem/db/tickets/reads";
import { insertTicketMessage, lockTicket, updateTicket } from "@tandem/db/tickets/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import type { ReplyToTicketInput, TicketDetail } from "@tandem/domain/tickets/ticket";
import { afterMessage, turnBetween } from "@tandem/domain/tickets/ticket-life";
import { refuseArchived } from "../objectives/check-objective.ts";
import { authorOf, type TicketContext } from "./author-of.ts";
import { tellTicketTurn } from "./ticket-events.ts";

/** Adds a message. What is public moves the ticket (domain/tickets/ticket-life); what is internal leaves no trace the customer could see. */
export function replyToTicket(
  ctx: TicketContext,
  companyId: string,
  ticketId: string,
  { body, visibility }: ReplyToTicketInput,
): Promise<TicketDetail> {
  const author = authorOf(ctx.actor);
  if (author.kind === "contact" && visibility === "internal")
    throw invalid([{ path: "visibility", message: "is public for what a customer says" }]);
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockTicket(trx, companyId, ticketId);
    if (!before) throw notFound("ticket");
    refuseArchived("ticket", before);
    const { requesterContactId } = before;
    const message = { companyId, ticketId, requesterContactId, visibility, author, body, sentAt: ctx.now };
    const messageId = await insertTicketMessage(trx, message);

    if (visibility === "public") {
      const { status, waitingFor, firstReplyAt, solvedAt, closedAt, lastMessageAt } = afterMessage(before, {
        by: author.kind,
        visibility,
        at: ctx.now,
      });
      const life = { status, waitingFor, firstReplyAt, solvedAt, closedAt, lastMessageAt };
      await updateTicket(trx, { companyId, id: ticketId, now: ctx.now }, life);
      const turn = turnBetween(before.status, status);
      if (turn) await tellTicketTurn(trx, { ...before, status, companyId }, turn, { author, at: ctx.now, body });
      if (author.kind === "member") {
        await joinCompanyTeam(trx, companyId, author.id);
        await enqueue(trx, "mail-ticket-answer", { companyId, ticketId }, { jobKey: `mail-ticket-answer:${ticketId}` });
      }
      await refreshCompanyFigures(trx, [companyId]);
    }
    const changes = { messageId, visibility };
    await recordAudit(trx, ctx, { action: "ticket.replied", object: "ticket", recordId: ticketId, companyId, changes });
    const ticket = await findTicket(trx, companyId, ticketId);
    if (!ticket) throw notFound("ticket");
    return ticket;
  });
}
