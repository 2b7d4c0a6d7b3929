import { changeTicket } from "../../features/tickets/change-ticket.ts";
import { openTicket } from "../../features/tickets/open-ticket.ts";
import { replyToTicket } from "../../features/tickets/reply-to-ticket.ts";
import { contactOf, keep, memberContext, memberId, type Perform, requestContext, written } from "./company-world.ts";

export const performOpenTicket: Perform<"open_ticket"> = async (world, act) => {
  const { subject, body, category, priority, requester, assignee } = act;
  const ticket = await openTicket(requestContext(world, act), world.companyId, {
    subject,
    body,
    category,
    priority,
    requesterContactId: contactOf(world, requester).id,
    assigneeMemberId: assignee && memberId(world, assignee),
  });
  keep(world, act.key, ticket);
};

export const performReply: Perform<"reply"> = async (world, act) => {
  const { body, visibility, key } = act;
  const { id } = written(world, key);
  keep(world, key, await replyToTicket(requestContext(world, act), world.companyId, id, { body, visibility }));
};

export const performTicketStatus: Perform<"ticket_status"> = async (world, { by, at, key, status }) => {
  const { id, version } = written(world, key);
  keep(world, key, await changeTicket(memberContext(world, by, at), world.companyId, id, { version, status }));
};

export const performEscalate: Perform<"escalate"> = async (world, { by, at, key }) => {
  const { id, version } = written(world, key);
  const ctx = memberContext(world, by, at);
  keep(world, key, await changeTicket(ctx, world.companyId, id, { version, escalated: true }));
};
