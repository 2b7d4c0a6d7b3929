import { z } from "@hono/zod-openapi";
import { getTicket, listTickets } from "@tandem/db/portal/tickets";
import { notFound } from "@tandem/domain/errors/domain-error";
import {
  MoveTicketInput,
  PortalReplyInput,
  PortalTicketInput,
  RateTicketInput,
} from "@tandem/domain/portal/ticket-input";
import { TicketDetailView, TicketView } from "@tandem/domain/portal/views";
import { TicketStatus } from "@tandem/domain/tickets/ticket";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { portalRoute, portalRoutes } from "../../http/portal-routes.ts";
import { body, json } from "../../http/schemas.ts";
import { moveFromPortal, openFromPortal, rateFromPortal, replyFromPortal } from "./from-portal.ts";

const Mark = z.tuple([z.boolean(), z.iso.datetime({ offset: true }), z.uuid()]);

const list = portalRoute({
  method: "get",
  path: "/tickets",
  summary: "Your tickets, what waits for you first, then latest opened; your colleagues' too where you have that right",
  request: {
    query: PageQuery.extend({
      status: z.union([TicketStatus.transform((one) => [one]), z.array(TicketStatus).max(10)]).optional(),
      q: z.string().trim().max(200).optional(),
    }),
  },
  responses: { 200: json(pageSchema(TicketView)) },
});

const read = portalRoute({
  method: "get",
  path: "/tickets/{ticketId}",
  summary: "One ticket with its conversation",
  request: { params: z.object({ ticketId: z.uuid() }) },
  responses: { 200: json(TicketDetailView) },
});

const TicketParams = z.object({ ticketId: z.uuid() });

const open = portalRoute({
  method: "post",
  path: "/tickets",
  summary: "Ask for help: a ticket with its first message",
  request: { body: body(PortalTicketInput) },
  responses: { 201: json(TicketDetailView, "Opened") },
});

const reply = portalRoute({
  method: "post",
  path: "/tickets/{ticketId}/messages",
  summary: "Answer on a ticket; one that was over is taken up again",
  request: { params: TicketParams, body: body(PortalReplyInput) },
  responses: { 201: json(TicketDetailView, "Said") },
});

const move = portalRoute({
  method: "put",
  path: "/tickets/{ticketId}/status",
  summary: "Say that a ticket is solved, or that it is not",
  request: { params: TicketParams, body: body(MoveTicketInput) },
  responses: { 200: json(TicketDetailView) },
});

const rate = portalRoute({
  method: "put",
  path: "/tickets/{ticketId}/rating",
  summary: "Say how content you are with what was done, once it is solved",
  request: { params: TicketParams, body: body(RateTicketInput) },
  responses: { 200: json(TicketDetailView) },
});

export const portalTickets = portalRoutes()
  .openapi(open, async (c) => c.json(await openFromPortal(c.var.portal, c.req.valid("json")), 201))
  .openapi(reply, async (c) => {
    const { ticketId } = c.req.valid("param");
    return c.json(await replyFromPortal(c.var.portal, ticketId, c.req.valid("json")), 201);
  })
  .openapi(move, async (c) => {
    const { ticketId } = c.req.valid("param");
    return c.json(await moveFromPortal(c.var.portal, ticketId, c.req.valid("json")), 200);
  })
  .openapi(rate, async (c) => {
    const { ticketId } = c.req.valid("param");
    return c.json(await rateFromPortal(c.var.portal, ticketId, c.req.valid("json")), 200);
  })
  .openapi(list, async (c) => {
    const { limit, cursor, ...filter } = c.req.valid("query");
    const mark = readCursor(cursor, Mark);
    const after = mark && { waitsForYou: mark[0], openedAt: mark[1], id: mark[2] };
    const rows = await listTickets(c.var.portal.scope, filter, { limit, after });
    return c.json(
      pageOf(rows, limit, ({ waitsForYou, openedAt, id }) => [waitsForYou, openedAt, id]),
      200,
    );
  })
  .openapi(read, async (c) => {
    const ticket = await getTicket(c.var.portal.scope, c.req.valid("param").ticketId);
    if (!ticket) throw notFound("ticket");
    return c.json(ticket, 200);
  });
