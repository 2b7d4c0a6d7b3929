import type { CastContact } from "../cast/person.ts";
import { FRESH_TICKETS, OPEN_TICKETS, TICKETS, type TicketText } from "../texts/tickets.ts";
import type { Planner } from "./planner.ts";

export interface TicketCourse {
  key: string;
  text: TicketText;
  daysAgo: number;
  requester: CastContact;
  /** stays open after its last message */
  isOpen: boolean;
  minutesBetween: readonly [number, number];
}

/** Eight to eleven tickets over two years; what is open depends on how well the company is served. */
export function planTickets(planner: Planner): void {
  const { random, company } = planner;
  const solved = planner.deck(TICKETS);
  const count = random.between(8, 11);
  for (let at = 0; at < count; at++) {
    const daysAgo = Math.round(700 - (at * 660) / count) - random.between(0, 40);
    const recentRisk = company.shape !== "thriving" && daysAgo < 60;
    if (!recentRisk) planTicket(planner, course(planner, `ticket-${at}`, solved.draw(), daysAgo, false));
  }
  const isRisk = company.shape === "risk";
  const open = isRisk
    ? OPEN_TICKETS
    : random.shuffle(FRESH_TICKETS).slice(0, company.shape === "thriving" ? random.between(0, 2) : 0);
  for (const [at, text] of open.entries()) {
    const daysAgo = isRisk ? 24 + at * 9 : random.between(2, 8);
    planTicket(planner, {
      ...course(planner, `ticket-open-${at}`, text, daysAgo, true),
      minutesBetween: isRisk ? [900, 1900] : [70, 260],
    });
  }
}

function course(planner: Planner, key: string, text: TicketText, daysAgo: number, isOpen: boolean): TicketCourse {
  const { random } = planner;
  const people = planner.present(daysAgo);
  const callers = people.filter(({ hasPortal, roles }) => hasPortal || roles.includes("user"));
  const requester = random.pick(callers.length > 0 ? callers : people);
  return { key, text, daysAgo, requester, isOpen, minutesBetween: [35, 300] };
}

export function planTicket(
  planner: Planner,
  { key, text, daysAgo, requester, isOpen, minutesBetween }: TicketCourse,
): void {
  const { calendar, random, company, add } = planner;
  const fill = planner.filler(requester, daysAgo);
  const [first = "", ...others] = text.messages;
  const customer = { contact: requester.key };
  const ours = { member: company.key === "initech" && daysAgo < 60 ? "tomasz" : "mei" } as const;
  let at = calendar.at(daysAgo, random.between(18, 30) / 2);
  add(at, customer, {
    verb: "open_ticket",
    key,
    subject: fill(text.subject),
    body: fill(first.slice(2)),
    category: text.category,
    priority: text.priority,
    requester: requester.key,
    assignee: others.length > 0 ? ours.member : null,
  });
  for (const [index, message] of others.entries()) {
    at = calendar.later(at, random.between(...(minutesBetween as [number, number])));
    const kind = message[0];
    const by = kind === "<" ? customer : kind === "#" && index % 2 === 0 ? { member: "lena" as const } : ours;
    add(at, by, { verb: "reply", key, body: fill(message.slice(2)), visibility: kind === "#" ? "internal" : "public" });
  }
  if (text.priority === "urgent") add(calendar.later(at, 10), ours, { verb: "escalate", key });
  if (isOpen) return;
  at = calendar.later(at, random.between(30, 400));
  add(at, ours, { verb: "ticket_status", key, status: "solved" });
  if (random.chance(0.55)) {
    const stars = company.shape === "thriving" ? random.pick([4, 5, 5]) : random.pick([2, 3, 4]);
    add(calendar.later(at, 60), customer, { verb: "rate_ticket", key, stars, comment: null });
  }
  if (daysAgo > 60) add(calendar.at(daysAgo - 21, 8.75), ours, { verb: "ticket_status", key, status: "closed" });
}
