import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { findTicket } from "@tandem/db/tickets/reads";
import { lockTicket, updateRequesterCopies, updateSubjectCopies, updateTicket } from "@tandem/db/tickets/writes";
import { archiveTimelineCopies, restoreTimelineCopies } from "@tandem/db/timeline/archive";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { TicketDetail, UpdateTicketInput } from "@tandem/domain/tickets/ticket";
import { afterStatus, turnBetween } from "@tandem/domain/tickets/ticket-life";
import { refuseArchived } from "../objectives/check-objective.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { authorOf, type TicketContext } from "./author-of.ts";
import { checkReferences } from "./check-references.ts";
import { tellTicketTurn } from "./ticket-events.ts";

/**
 * Changes what a ticket is about, who asks, who has it and where it stands, archives it or takes it back; tells the history
 * of solving, reopening and escalating.
 */
export function changeTicket(
  ctx: TicketContext,
  companyId: string,
  ticketId: string,
  { version, status, archived, ...fields }: UpdateTicketInput,
): Promise<TicketDetail> {
  const author = authorOf(ctx.actor);
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockTicket(trx, companyId, ticketId);
    const current = await findTicket(trx, companyId, ticketId);
    if (!before || !current) throw notFound("ticket");
    if (archived !== false) refuseArchived("ticket", before);
    const changes = differing(before, { ...fields, status });
    const isMoved = archived !== undefined && archived !== (before.archivedAt !== null);
    if (Object.keys(changes).length === 0 && !isMoved) return current;
    await checkReferences(trx, companyId, changes);

    const life = afterStatus(before, status ?? before.status, ctx.now);
    const { waitingFor, solvedAt, closedAt } = life;
    const archivedAt = archived ? ctx.now : null;
    await updateTicket(
      trx,
      { companyId, id: ticketId, now: ctx.now },
      { ...changes, waitingFor, solvedAt, closedAt, ...(isMoved && { archivedAt }) },
    );
    if (changes.requesterContactId !== undefined)
      await updateRequesterCopies(trx, { companyId, ticketId, requesterContactId: changes.requesterContactId });
    if (changes.subject !== undefined)
      await updateSubjectCopies(trx, { companyId, ticketId, subject: changes.subject });

    const record = { object: "ticket", ids: [ticketId] };
    if (isMoved && archived) await archiveTimelineCopies(trx, companyId, record, ctx.now);
    if (isMoved && !archived) await restoreTimelineCopies(trx, companyId, record);
    const told = { ...before, ...changes, companyId };
    const turn = turnBetween(before.status, life.status);
    if (turn) await tellTicketTurn(trx, told, turn, { author, at: ctx.now });
    if (changes.escalated) await tellTicketTurn(trx, told, "escalated", { author, at: ctx.now });

    await joinCompanyTeam(trx, companyId, changes.assigneeMemberId);
    const after = (await findTicket(trx, companyId, ticketId)) ?? current;
    await recordEdit(trx, ctx, {
      action: isMoved ? (archived ? "ticket.archived" : "ticket.restored") : "ticket.changed",
      object: "ticket",
      companyId,
      recordId: ticketId,
      version,
      before: current,
      after,
      changes: { ...changes, ...(isMoved && { archived }) },
    });
    await refreshCompanyFigures(trx, [companyId]);
    return after;
  });
}

/** What the input says differently from the record; what it repeats is no change. */
function differing<T extends object>(before: Record<keyof T, unknown>, wanted: T): Partial<T> {
  const entries = Object.entries(wanted).filter(
    ([key, value]) => value !== undefined && value !== before[key as keyof T],
  );
  return Object.fromEntries(entries) as Partial<T>;
}
