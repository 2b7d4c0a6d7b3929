import type { Ticket } from "@tandem/domain/tickets/ticket";
import { type RawBuilder, sql } from "kysely";
import { contactJson, memberJson } from "../records/reference-json.ts";

/** One row of `tickets r` of this company. */
export function ticketJson(companyId: RawBuilder<string>): RawBuilder<Ticket> {
  return sql<Ticket>`json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'subject', r.subject,
    'status', r.status, 'priority', r.priority, 'category', r.category,
    'requester', ${contactJson("r.requester_contact_id", companyId)}, 'assignee', ${memberJson("r.assignee_member_id")},
    'openedAt', r.opened_at, 'firstReplyAt', r.first_reply_at, 'solvedAt', r.solved_at,
    'lastMessageAt', r.last_message_at, 'waitingFor', r.waiting_for, 'csat', r.csat, 'escalated', r.escalated,
    'version', r.version)`;
}
