import { z } from "@hono/zod-openapi";
import { getTicket, listTickets } from "@tandem/db/portal/tickets";
import { notFound } from "@tandem/domain/errors/domain-error";
import { TicketDetailView, TicketView } from "@tandem/domain/portal/views";
import { TicketStatus } from "@tandem/domain/tickets/ticket";
import { PageQuery, pageOf, pageSchema, readCursor } from "../../http/pagination.ts";
import { portalRoute, portalRoutes } from "../../http/portal-routes.ts";
import { json } from "../../http/schemas.ts";

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

export const portalTickets = portalRoutes()
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
