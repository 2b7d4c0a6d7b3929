import { Stage, State } from "../preview/stage.tsx";
import { TicketStatus, type TicketStatusName } from "./ticket-status.tsx";

export const title = "Ticket status";

const NAMES: TicketStatusName[] = ["new", "open", "waiting_on_customer", "waiting_on_us", "solved", "closed"];

export default function TicketStatusPreview() {
  return (
    <Stage>
      <State label="As a member reads it" row>
        {NAMES.map((status) => (
          <TicketStatus key={status} status={status} />
        ))}
      </State>
      <State label="As the customer reads it" roomy row>
        {NAMES.map((status) => (
          <TicketStatus key={status} status={status} reader="customer" look="pill" />
        ))}
      </State>
    </Stage>
  );
}
