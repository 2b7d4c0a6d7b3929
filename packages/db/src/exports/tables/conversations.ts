import { sql } from "kysely";
import {
  columns,
  type ExportTable,
  identity,
  isOfLiving,
  memberCalled,
  notArchived,
  ofCompany,
  recordId,
} from "../export-table.ts";

const attendee = sql`coalesce(k.id::text, m.email::text, m.name, a.email::text)`;
const attendees = sql`(select array_agg(${attendee} order by ${attendee}) from meeting_attendees a
    left join contacts k on k.company_id = r.company_id and k.id = a.contact_id and k.archived_at is null
    left join members m on m.id = a.member_id
  where a.company_id = r.company_id and a.meeting_id = r.id and ${attendee} is not null)`;

export const CONVERSATIONS = {
  tickets: {
    table: "tickets",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("subject", "status", "priority", "category", "openedAt", "firstReplyAt", "solvedAt", "closedAt"),
      ...columns("csat", "csatComment", "escalated"),
      requester: recordId("contacts", "requesterContactId"),
      assignee: memberCalled("assigneeMemberId"),
    },
    where: () => [notArchived],
  },
  ticket_messages: {
    table: "ticket_messages",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("visibility", "body", "sentAt"),
      ticket: sql`r.ticket_id`,
      // A name that nobody bears: among ourselves an import would make a member of it.
      author: sql`case when num_nulls(r.author_contact_id, r.author_member_id) = 2
        then case when r.visibility = 'public' then r.author_name end
        else coalesce(${recordId("contacts", "authorContactId")}::text, ${memberCalled("authorMemberId")}) end`,
    },
    where: () => [isOfLiving("tickets", "ticketId")],
  },
  meetings: {
    table: "meetings",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("title", "kind", "status", "startsAt", "endsAt", "location", "agenda", "notes", "sharedNotes"),
      ...columns("outcome"),
      organizer: memberCalled("organizerMemberId"),
      service: recordId("services", "serviceId"),
      deal: recordId("deals", "dealId"),
      attendees,
    },
    where: () => [notArchived],
  },
  calls: {
    table: "calls",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("direction", "startedAt", "seconds", "connected", "disposition", "summary", "transcript"),
      ...columns("recordingUrl"),
      contact: recordId("contacts", "contactId"),
      member: memberCalled("memberId"),
      deal: recordId("deals", "dealId"),
    },
    where: () => [notArchived],
    batch: 25,
  },
  notes: {
    table: "notes",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("body"),
      contact: recordId("contacts", "contactId"),
      author: memberCalled("authorMemberId"),
      writtenAt: sql`r.created_at`,
    },
    // An import knows no private notes: brought in again, one would be open to everyone. Not even their author's are here.
    where: () => [notArchived, sql`not r.is_private`],
  },
  signals: {
    table: "signals",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("kind", "topic", "detail", "occurredAt"),
      contact: recordId("contacts", "contactId"),
    },
    where: () => [notArchived],
  },
} satisfies Record<string, ExportTable>;
