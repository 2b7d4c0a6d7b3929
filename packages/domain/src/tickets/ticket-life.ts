import type { MessageVisibility, TicketStatus, WaitingFor } from "./ticket.ts";

/** What a message or a decision changes of a ticket. */
export interface TicketLife {
  status: TicketStatus;
  waitingFor: WaitingFor;
  firstReplyAt: Date | null;
  solvedAt: Date | null;
  closedAt: Date | null;
  /** of the last public message: the customer sees it */
  lastMessageAt: Date | null;
}

export interface Said {
  by: "member" | "contact";
  visibility: MessageVisibility;
  at: Date;
}

/**
 * A customer's reply puts the ticket back on our desk, and reopens it when it was over; our public reply puts it on the
 * customer's, unless it is over. What we say among ourselves changes nothing that the customer could see.
 */
export function afterMessage(life: TicketLife, said: Said): TicketLife {
  if (said.visibility === "internal") return life;
  const heard = { ...life, lastMessageAt: latest(life.lastMessageAt, said.at) };
  if (said.by === "contact") return { ...heard, status: "open", waitingFor: "us", solvedAt: null, closedAt: null };
  return {
    ...heard,
    waitingFor: isOver(life.status) ? "nobody" : "customer",
    firstReplyAt: life.firstReplyAt ?? said.at,
  };
}

/** Solved and closed tickets wait for nobody, pending ones for the customer; what is taken up again waits for us. */
export function afterStatus(life: TicketLife, status: TicketStatus, at: Date): TicketLife {
  if (status === life.status) return life;
  switch (status) {
    case "open":
      return { ...life, status, waitingFor: "us", solvedAt: null, closedAt: null };
    case "pending":
      return { ...life, status, waitingFor: "customer", solvedAt: null, closedAt: null };
    case "solved":
      return { ...life, status, waitingFor: "nobody", solvedAt: at, closedAt: null };
    case "closed":
      return { ...life, status, waitingFor: "nobody", solvedAt: life.solvedAt ?? at, closedAt: at };
  }
}

export type TicketTurn = "solved" | "reopened";

/** What the unified history says about the step from one status to the next; null when it is not worth a line. */
export function turnBetween(before: TicketStatus, after: TicketStatus): TicketTurn | null {
  if (isOver(before) === isOver(after)) return null;
  return isOver(after) ? "solved" : "reopened";
}

export const isOver = (status: TicketStatus): boolean => status === "solved" || status === "closed";

const latest = (one: Date | null, other: Date) => (one && one > other ? one : other);
