import { TicketStatus } from "@tandem/ui/customer/ticket-status";
import type { Ticket } from "./api-types.ts";

type Props = { ticket: Pick<Ticket, "status" | "waitsForYou">; look?: "plain" | "pill" };

/** Whose turn it is, from the customer's side. */
export function TicketState({ ticket, look }: Props) {
  if (ticket.waitsForYou) return <TicketStatus status="waiting_on_customer" reader="customer" look={look} />;
  return (
    <TicketStatus
      status={ticket.status === "pending" ? "waiting_on_us" : ticket.status}
      reader="customer"
      look={look}
    />
  );
}
