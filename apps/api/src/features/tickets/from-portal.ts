import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueueFromPortal } from "@tandem/db/jobs/enqueue";
import { addPortalTimelineEvent } from "@tandem/db/portal/add-timeline-event";
import { getTicket } from "@tandem/db/portal/tickets";
import * as write from "@tandem/db/portal/write-ticket";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type {
  MoveTicketInput,
  PortalReplyInput,
  PortalTicketInput,
  RateTicketInput,
} from "@tandem/domain/portal/ticket-input";
import type { TicketDetailView } from "@tandem/domain/portal/views";
import type { TicketStatus } from "@tandem/domain/tickets/ticket";
import { turnBetween } from "@tandem/domain/tickets/ticket-life";
import type { PortalContext } from "../../http/context.ts";
import { ticketTurn } from "./ticket-events.ts";

/** The customer asks: a ticket of their own with its first message. */
export async function openFromPortal(ctx: PortalContext, input: PortalTicketInput): Promise<TicketDetailView> {
  const { subject, body, priority = "normal" } = input;
  const { id } = await write.openTicket(ctx.scope, { subject, priority, body, at: ctx.now });
  const ticket = await seen(ctx, id);
  await tell(ctx, ticket, "opened", body);
  await note(ctx, ticket, { action: "ticket.opened", what: "opened", changes: { subject, priority } });
  return ticket;
}

/** The customer answers; what was over is taken up again. */
export async function replyFromPortal(
  ctx: PortalContext,
  ticketId: string,
  { body }: PortalReplyInput,
): Promise<TicketDetailView> {
  const { id } = await seen(ctx, ticketId);
  const before = await write.replyToTicket(ctx.scope, { ticketId: id, body, at: ctx.now });
  if (!before) throw notFound("ticket");
  const ticket = await seen(ctx, id);
  await tellTurn(ctx, ticket, before, body);
  await note(ctx, ticket, { action: "ticket.replied", what: "replied", changes: { visibility: "public" } });
  return ticket;
}

/** The customer says that it is solved, or that it is not. The same again changes nothing. */
export async function moveFromPortal(
  ctx: PortalContext,
  ticketId: string,
  { status }: MoveTicketInput,
): Promise<TicketDetailView> {
  const { id } = await seen(ctx, ticketId);
  const before = await write.moveTicket(ctx.scope, { ticketId: id, status, at: ctx.now });
  if (!before) throw notFound("ticket");
  const ticket = await seen(ctx, id);
  if (ticket.status === before) return ticket;
  await tellTurn(ctx, ticket, before, "");
  const changes = { status: { before, after: ticket.status } };
  await note(ctx, ticket, { action: "ticket.changed", what: status === "solved" ? "solved" : "reopened", changes });
  return ticket;
}

/** Who asked says how content they are, once it is over. */
export async function rateFromPortal(
  ctx: PortalContext,
  ticketId: string,
  { rating, comment = null }: RateTicketInput,
): Promise<TicketDetailView> {
  const { id } = await seen(ctx, ticketId);
  if (!(await write.rateTicket(ctx.scope, { ticketId: id, rating, comment, at: ctx.now })))
    throw preconditionFailed("Who asked rates a ticket, once it is solved.", "not_solved");
  const ticket = await seen(ctx, id);
  await note(ctx, ticket, { action: "ticket.rated", what: "rated", changes: { csat: rating } });
  return ticket;
}

async function seen({ scope }: PortalContext, ticketId: string): Promise<TicketDetailView> {
  const ticket = await getTicket(scope, ticketId);
  if (!ticket) throw notFound("ticket");
  return ticket;
}

async function tellTurn(ctx: PortalContext, ticket: TicketDetailView, before: TicketStatus, body: string) {
  const turn = turnBetween(before, ticket.status);
  if (turn) await tell(ctx, ticket, turn, body);
}

async function tell(
  { scope, actor, now }: PortalContext,
  ticket: TicketDetailView,
  turn: Parameters<typeof ticketTurn>[1],
  body: string,
): Promise<void> {
  const author = { kind: "contact", id: actor.contactId, name: actor.name } as const;
  const told = { ...ticket, companyId: scope.companyId, requesterContactId: ticket.requester?.id ?? null };
  const { type, title, facts } = ticketTurn(told, turn, { author, at: now });
  const event = { type, title, facts, body, occurredAt: now, actorName: actor.name };
  await addPortalTimelineEvent(scope, { ...event, object: "ticket", recordId: ticket.id });
}

async function note(
  { scope, actor, now, requestId }: PortalContext,
  { id: recordId }: TicketDetailView,
  { action, what, changes }: { action: string; what: string; changes: Record<string, unknown> },
): Promise<void> {
  const { companyId } = scope;
  await recordAudit(scope.trx, { actor, now, requestId }, { action, object: "ticket", recordId, companyId, changes });
  await enqueueFromPortal(scope, "notify-members", { object: "ticket", recordId, what });
  await enqueueFromPortal(scope, "refresh-company-figures", {});
}
