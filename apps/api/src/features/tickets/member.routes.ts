import { z } from "@hono/zod-openapi";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { findTicket, listTickets, type TicketFilter } from "@tandem/db/tickets/reads";
import { notFound } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import {
  BookTicket,
  BookTicketSorts,
  OpenTicketInput,
  ReplyToTicketInput,
  Ticket,
  TicketDetail,
  TicketPriority,
  TicketSorts,
  TicketStatus,
  UpdateTicketInput,
  WaitingFor,
} from "@tandem/domain/tickets/ticket";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageSchema } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { changeTicket } from "./change-ticket.ts";
import { openTicket } from "./open-ticket.ts";
import { replyToTicket } from "./reply-to-ticket.ts";

const TicketParams = CompanyParams.extend({ ticketId: z.uuid() });
export const TicketQuery = PageQuery.extend({
  status: z.union([TicketStatus.transform((one) => [one]), z.array(TicketStatus).max(10)]).optional(),
  priority: z.union([TicketPriority.transform((one) => [one]), z.array(TicketPriority).max(10)]).optional(),
  assignee: z.union([Id, z.enum(["none", "me"])]).optional(),
  waitingFor: WaitingFor.optional(),
  archived: z.enum(["true", "false"]).optional(),
  sort: TicketSorts.default("-opened"),
  q: z.string().trim().max(200).optional(),
});
const BookTicketQuery = TicketQuery.extend({ sort: BookTicketSorts.default("-opened") });

const listAll = memberRoute({
  method: "get",
  path: "/tickets",
  action: "ticket.read",
  summary:
    "Tickets across the book, latest opened first (`sort=-last_message`: latest spoken in); `q` finds in subjects and by number",
  request: { query: BookTicketQuery },
  responses: { 200: json(pageSchema(BookTicket)) },
});

const listOfCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/tickets",
  action: "ticket.read",
  summary: "A company's tickets, latest opened first unless sorted by another of their columns",
  request: { params: CompanyParams, query: TicketQuery },
  responses: { 200: json(pageSchema(Ticket)) },
});

const open = memberRoute({
  method: "post",
  path: "/companies/{companyId}/tickets",
  action: "ticket.write",
  summary: "Open a ticket with its first, public message",
  request: { params: CompanyParams, body: body(OpenTicketInput) },
  responses: { 201: json(TicketDetail, "Opened") },
});

const read = memberRoute({
  method: "get",
  path: "/companies/{companyId}/tickets/{ticketId}",
  action: "ticket.read",
  summary: "One ticket with its whole conversation",
  request: { params: TicketParams },
  responses: { 200: json(TicketDetail) },
});

const change = memberRoute({
  method: "patch",
  path: "/companies/{companyId}/tickets/{ticketId}",
  action: "ticket.write",
  summary: "Change a ticket: status, priority, who asks, who has it; archive it or take it back",
  request: { params: TicketParams, body: body(UpdateTicketInput) },
  responses: { 200: json(TicketDetail) },
});

const reply = memberRoute({
  method: "post",
  path: "/companies/{companyId}/tickets/{ticketId}/messages",
  action: "ticket.write",
  summary: "Reply to the customer, or note something among ourselves",
  request: { params: TicketParams, body: body(ReplyToTicketInput) },
  responses: { 201: json(TicketDetail, "Said") },
});

export const tickets = memberRoutes()
  .openapi(listAll, async (c) => c.json(await readTickets(c.var.ctx, null, c.req.valid("query")), 200))
  .openapi(listOfCompany, async (c) => {
    const { companyId } = c.req.valid("param");
    await assertCompanyExists(c.var.ctx.db, companyId);
    return c.json(await readTickets(c.var.ctx, companyId, c.req.valid("query")), 200);
  })
  .openapi(open, async (c) => {
    const { companyId } = c.req.valid("param");
    return c.json(await openTicket(c.var.ctx, companyId, c.req.valid("json")), 201);
  })
  .openapi(read, async (c) => {
    const { companyId, ticketId } = c.req.valid("param");
    const ticket = await findTicket(c.var.ctx.db, companyId, ticketId);
    if (!ticket) throw notFound("ticket");
    return c.json(ticket, 200);
  })
  .openapi(change, async (c) => {
    const { companyId, ticketId } = c.req.valid("param");
    return c.json(await changeTicket(c.var.ctx, companyId, ticketId, c.req.valid("json")), 200);
  })
  .openapi(reply, async (c) => {
    const { companyId, ticketId } = c.req.valid("param");
    return c.json(await replyToTicket(c.var.ctx, companyId, ticketId, c.req.valid("json")), 201);
  });

/** The filter of the lists as the query asks for it; `me` is whoever asks. */
export const ticketFilterOf = (
  { actor }: Pick<MemberContext, "actor">,
  companyId: string | null,
  {
    assignee,
    archived,
    status,
    priority,
    waitingFor,
    q,
  }: Omit<z.infer<typeof TicketQuery>, "limit" | "cursor" | "sort">,
): TicketFilter => ({
  companyId,
  status,
  priority,
  waitingFor,
  q,
  assignee: assignee === "me" ? actor.memberId : assignee,
  isArchived: archived === "true",
});

async function readTickets(ctx: MemberContext, companyId: string | null, query: z.infer<typeof TicketQuery>) {
  return listTickets(ctx.db, ticketFilterOf(ctx, companyId, query), query);
}
