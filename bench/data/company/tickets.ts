import { DAY } from "../world.ts";
import type { Making } from "./company.ts";

const PRIORITIES = ["low", "normal", "normal", "normal", "high", "urgent"] as const;
const HOUR = 3_600_000;

/** The support requests with what was said in them: asked, answered, perhaps a remark of ours, and solved. */
export function addTickets(making: Making): void {
  const wished = Math.min(900, Math.round(making.size / 25));
  for (let made = 0; made < wished && making.history.left() > 4; made++) addTicket(making, made);
}

function addTicket(making: Making, position: number): void {
  const { emit, random, companyId, write, world, contacts, team } = making;
  // a few are of these days and still open
  const openedAt = position < 3 ? world.now - random.between(1, 25) * DAY : making.pastMoment();
  const isOpen = world.now - openedAt < 40 * DAY && random.chance(0.6);
  const id = making.newId(openedAt);
  const requester = random.pick(contacts);
  const assignee = random.pick(team);
  const number = world.nextTicketNumber();
  const subject = write.title();
  const priority = random.pick(PRIORITIES);
  const repliedAt = Math.min(openedAt + random.between(1, 20) * HOUR, world.now);
  const solvedAt = Math.min(repliedAt + random.between(2, 90) * HOUR, world.now);
  const status = isOpen ? random.pick(["open", "pending"]) : random.pick(["solved", "closed"]);
  const waitingFor = isOpen ? (status === "pending" ? "customer" : "us") : "nobody";
  const messages = [
    { at: openedAt, contact: requester, isPublic: true },
    { at: repliedAt, contact: null, isPublic: true },
    ...(random.chance(0.4) ? [{ at: repliedAt + 60_000, contact: null, isPublic: false }] : []),
  ];
  emit("tickets", {
    company_id: companyId,
    id,
    number,
    subject,
    status,
    priority,
    requester_contact_id: requester.id,
    assignee_member_id: assignee.id,
    opened_at: new Date(openedAt),
    first_reply_at: new Date(repliedAt),
    solved_at: isOpen ? null : new Date(solvedAt),
    closed_at: status === "closed" ? new Date(solvedAt) : null,
    last_message_at: new Date(repliedAt),
    waiting_for: waitingFor,
    csat: !isOpen && random.chance(0.5) ? random.between(1, 5) : null,
    created_at: new Date(openedAt),
    updated_at: new Date(repliedAt),
  });
  const told = {
    type: "ticket" as const,
    facts: { number: `#${number}`, status, priority },
    contactIds: [requester.id],
    object: "ticket",
    recordId: id,
  };
  for (const message of messages) {
    const body = write.body(1, 6);
    emit("ticket_messages", {
      company_id: companyId,
      id: making.newId(message.at),
      ticket_id: id,
      requester_contact_id: requester.id,
      visibility: message.isPublic ? "public" : "internal",
      author_member_id: message.contact ? null : assignee.id,
      author_contact_id: message.contact?.id ?? null,
      author_name: message.contact?.name ?? assignee.name,
      body,
      sent_at: new Date(message.at),
      created_at: new Date(message.at),
    });
    if (!message.isPublic) continue;
    const actor = message.contact
      ? { kind: "contact" as const, id: message.contact.id, name: message.contact.name }
      : { kind: "member" as const, id: assignee.id, name: assignee.name };
    making.history.tell({
      ...told,
      at: message.at,
      title: `Ticket #${number} ${message.contact ? "opened" : "answered"}: ${subject}`,
      body,
      actor,
    });
  }
  if (isOpen || making.history.left() < 2) return;
  const actor = { kind: "member" as const, id: assignee.id, name: assignee.name };
  making.history.tell({ ...told, at: solvedAt, title: `Ticket #${number} solved: ${subject}`, actor });
}
