import { z } from "@hono/zod-openapi";
import { companyExists } from "@tandem/db/portal-access/reads";
import { findTicket, listTickets, type TicketFilter, type TicketOrder } from "@tandem/db/tickets/reads";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import {
  BookTicket,
  OpenTicketInput,
  ReplyToTicketInput,
  TICKET_SORTS,
  Ticket,
  TicketDetail,
  TicketPriority,
  type TicketSort,
  TicketStatus,
  UpdateTicketInput,
  WaitingFor,
} from "@tandem/domain/tickets/ticket";
import type { MemberContext } from "../../http/context.ts";
import { memberRoute, memberRoutes } from "../../http/member-routes.ts";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { body, CompanyParams, json } from "../../http/schemas.ts";
import { changeTicket } from "./change-ticket.ts";
import { openTicket } from "./open-ticket.ts";
import { replyToTicket } from "./reply-to-ticket.ts";

const Sort = z.enum(TICKET_SORTS.flatMap((by) => [by, `-${by}`] as const));
const TicketParams = CompanyParams.extend({ ticketId: z.uuid() });
export const TicketQuery = PageQuery.extend({
  status: z.union([TicketStatus.transform((one) => [one]), z.array(TicketStatus).max(10)]).optional(),
  priority: z.union([TicketPriority.transform((one) => [one]), z.array(TicketPriority).max(10)]).optional(),
  assignee: z.union([Id, z.enum(["none", "me"])]).optional(),
  waitingFor: WaitingFor.optional(),
  archived: z.enum(["true", "false"]).optional(),
  sort: Sort.default("-opened"),
  q: z.string().trim().max(200).optional(),
});
const Mark = z.tuple([Sort, z.iso.datetime({ offset: true }), z.uuid()]);

const listAll = memberRoute({
  method: "get",
  path: "/tickets",
  action: "ticket.read",
  summary:
    "Tickets across the book, latest opened first (`sort=-last_message`: latest spoken in); `q` finds in subjects and by number",
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
    if (!(await companyExists(c.var.ctx.db, companyId))) throw notFound("company");
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

export const ticketOrderOf = (sort: z.infer<typeof Sort>): TicketOrder => ({
  by: sort.replace("-", "") as TicketSort,
  isDescending: sort.startsWith("-"),
});

async function readTickets(ctx: MemberContext, companyId: string | null, query: z.infer<typeof TicketQuery>) {
  const { limit, cursor, sort } = query;
  const mark = readCursor(cursor, Mark);
  if (mark && mark[0] !== sort) throw invalid([{ path: "cursor", message: "belongs to another order" }]);
  const after = mark && { at: mark[1], id: mark[2] };
  const filter = ticketFilterOf(ctx, companyId, query);
  const rows = await listTickets(ctx.db, filter, { limit, after, order: ticketOrderOf(sort) });
  const page = pageOf(rows, limit, ({ mark: last }) => [sort, last.at, last.id]);
  return { ...page, items: page.items.map(({ mark: _, ...ticket }) => ticket) };
}
