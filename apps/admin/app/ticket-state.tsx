import { TicketStatus } from "@tandem/ui/customer/ticket-status";

type Props = { ticket: { status: "open" | "pending" | "solved" | "closed"; waitingFor: "us" | "customer" | "nobody" } };

/** Whose turn it is while a ticket is open, else how it ended. */
export function TicketState({ ticket: { status, waitingFor } }: Props) {
  if (status === "solved" || status === "closed") return <TicketStatus status={status} />;
  return <TicketStatus status={waitingFor === "customer" ? "waiting_on_customer" : "waiting_on_us"} />;
}
