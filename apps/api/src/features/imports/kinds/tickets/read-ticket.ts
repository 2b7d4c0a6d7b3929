import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import type { TicketStatus } from "@tandem/domain/tickets/ticket";
import { isOver } from "@tandem/domain/tickets/ticket-life";
import type { KnownRecord, PlacedRow, Problem } from "../../records/record-spec.ts";

const LONGEST_SUBJECT = 300;
const MINUTE = 60_000;

/**
 * What a row says of its ticket. A ticket without a subject is called by the first words of its description; one that
 * was closed or solved at some time is, unless its status says otherwise; a closed one was solved when it was closed.
 */
export function readTicket({ read, incoming }: PlacedRow & { known: KnownRecord | null }): FieldValues {
  const { description, firstReplyMinutes } = read.values;
  const told: Record<string, FieldValue> = { ...incoming };
  if (typeof description === "string") {
    told.description = description;
    told.subject ??= firstWords(description);
  }
  if (typeof firstReplyMinutes === "number" && typeof incoming.openedAt === "string")
    told.firstReplyAt ??= new Date(Date.parse(incoming.openedAt) + firstReplyMinutes * MINUTE).toISOString();
  if (told.closedAt) told.status ??= "closed";
  if (told.solvedAt) told.status ??= "solved";
  if (told.closedAt) told.solvedAt ??= told.closedAt;
  return told;
}

/** The first line, cut between words where it is too long for a subject. */
function firstWords(text: string): string {
  const [line = ""] = text.trim().split(/[\r\n]/);
  if (line.length <= LONGEST_SUBJECT) return line;
  const cut = line.slice(0, LONGEST_SUBJECT - 1);
  return `${cut.replace(/\s+\S*$/, "").trimEnd()}…`;
}

/** Nothing happens to a ticket before it is opened, and what is still to be done has not been solved. */
export function checkTicketTimes(values: FieldValues): Problem | null {
  const { status, openedAt, firstReplyAt, solvedAt, closedAt } = values;
  for (const [field, time] of Object.entries({ firstReplyAt, closedAt, solvedAt }))
    if (typeof time === "string" && time < String(openedAt))
      return { field, problem: "It lies before the ticket was opened." };
  const ended = closedAt ? "closedAt" : solvedAt ? "solvedAt" : null;
  return ended && !isOver(status as TicketStatus)
    ? { field: ended, problem: `A ticket that is ${status} has not been solved: map its status, or leave this out.` }
    : null;
}

/** For whom it waits, and when something was last said to or by the customer. Messages move both. */
export function lifeOf(values: FieldValues, row: object): Record<string, unknown> {
  const known = "known" in row ? (row.known as KnownRecord) : null;
  const status = values.status as TicketStatus;
  const said = known?.row.lastMessageAt ?? (values.description ? values.openedAt : null);
  if (known && known.values.status === status) return { waitingFor: known.row.waitingFor, lastMessageAt: said };
  return { waitingFor: waitingAt(status), lastMessageAt: said };
}

function waitingAt(status: TicketStatus): "us" | "customer" | "nobody" {
  if (isOver(status)) return "nobody";
  return status === "pending" ? "customer" : "us";
}
