import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { findTicket } from "@tandem/db/tickets/reads";
import { insertTicket, insertTicketMessage } from "@tandem/db/tickets/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { OpenTicketInput, TicketDetail } from "@tandem/domain/tickets/ticket";
import { authorOf, type TicketContext } from "./author-of.ts";
import { checkReferences } from "./check-references.ts";
import { tellTicketTurn } from "./ticket-events.ts";

/** Opens a ticket with its first, public message. A contact who opens one asks for themselves. */
export function openTicket(ctx: TicketContext, companyId: string, input: OpenTicketInput): Promise<TicketDetail> {
  const author = authorOf(ctx.actor);
  const { subject, body, priority = "normal", category = null, assigneeMemberId = null } = input;
  const requesterContactId = author.kind === "contact" ? author.id : (input.requesterContactId ?? null);
  return inTransaction(ctx.db, async (trx) => {
    await assertCompanyExists(trx, companyId);
    await checkReferences(trx, companyId, { requesterContactId, assigneeMemberId });

    const written = { companyId, subject, priority, category, requesterContactId, assigneeMemberId };
    const opened = await insertTicket(trx, { ...written, openedAt: ctx.now, lastMessageAt: ctx.now });
    const message = { companyId, ticketId: opened.id, requesterContactId, author, body, sentAt: ctx.now };
    await insertTicketMessage(trx, { ...message, visibility: "public" });
    await tellTicketTurn(trx, { ...written, ...opened, status: "open" }, "opened", { author, at: ctx.now, body });

    await joinCompanyTeam(trx, companyId, assigneeMemberId);
    if (author.kind === "member") await joinCompanyTeam(trx, companyId, author.id);
    const changes = { subject, priority, category, requesterContactId, assigneeMemberId };
    await recordAudit(trx, ctx, { action: "ticket.opened", object: "ticket", recordId: opened.id, companyId, changes });
    await refreshCompanyFigures(trx, [companyId]);
    const ticket = await findTicket(trx, companyId, opened.id);
    if (!ticket) throw new Error(`ticket ${opened.id} vanished in its own transaction`);
    return ticket;
  });
}
