import { z } from "@hono/zod-openapi";
import { companyExists } from "@tandem/db/portal-access/reads";
import { findTicket, listTickets } from "@tandem/db/tickets/reads";
import { notFound } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import {
  BookTicket,
  OpenTicketInput,
  ReplyToTicketInput,
  Ticket,
  TicketDetail,
  TicketPriority,
  TicketStatus,
  UpdateTicketInput,
} from "@tandem/domain/tickets/ticket";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { changeTicket } from "./change-ticket.ts";
import { openTicket } from "./open-ticket.ts";
import { replyToTicket } from "./reply-to-ticket.ts";

const TicketParams = CompanyParams.extend({ ticketId: z.uuid() });
export const TicketQuery = PageQuery.extend({
  status: z.union([TicketStatus.transform((one) => [one]), z.array(TicketStatus).max(10)]).optional(),
  priority: z.union([TicketPriority.transform((one) => [one]), z.array(TicketPriority).max(10)]).optional(),
  assignee: z.union([Id, z.enum(["none", "me"])]).optional(),
  q: z.string().trim().max(200).optional(),
});
const Mark = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

const listAll = memberRoute({
  method: "get",
  path: "/tickets",
  action: "ticket.read",
  summary: "Tickets across the book, latest opened first; `q` finds in subjects and by number",
  request: { query: TicketQuery },
  responses: { 200: json(pageSchema(BookTicket)) },
});

const listOfCompany = memberRoute({
  method: "get",
  path: "/companies/{companyId}/tickets",
  action: "ticket.read",
  summary: "A company's tickets, latest opened first",
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
  summary: "Change a ticket: status, priority, who asks, who has it",
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
  .openapi(listAll, async (c) => {
    const { db, actor } = c.var.ctx;
    const { limit, cursor, assignee, ...filter } = c.req.valid("query");
    const taken = assignee === "me" ? actor.memberId : assignee;
    const rows = await listTickets(
      db,
      { ...filter, assignee: taken, companyId: null },
      { limit, after: after(cursor) },
    );
    return c.json(pageOfTickets(rows, limit), 200);
  })
  .openapi(listOfCompany, async (c) => {
    const { db, actor } = c.var.ctx;
    const { companyId } = c.req.valid("param");
    const { limit, cursor, assignee, ...filter } = c.req.valid("query");
    if (!(await companyExists(db, companyId))) throw notFound("company");
    const taken = assignee === "me" ? actor.memberId : assignee;
    const rows = await listTickets(db, { ...filter, assignee: taken, companyId }, { limit, after: after(cursor) });
    return c.json(pageOfTickets(rows, limit), 200);
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

function after(cursor: string | undefined) {
  const mark = readCursor(cursor, Mark);
  return mark && { openedAt: mark[0], id: mark[1] };
}

function pageOfTickets<Row extends BookTicket & { mark: { openedAt: string; id: string } }>(
  rows: Row[],
  limit: number,
) {
  const page = pageOf(rows, limit, ({ mark }) => [mark.openedAt, mark.id]);
  return { ...page, items: page.items.map(({ mark, ...ticket }) => ticket) };
}
