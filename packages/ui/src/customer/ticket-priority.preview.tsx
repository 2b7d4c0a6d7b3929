import { Stage, State } from "../preview/stage.tsx";
import { TicketPriority } from "./ticket-priority.tsx";

export const title = "Ticket priority";

export default function TicketPriorityPreview() {
  return (
    <Stage>
      <State label="Admin" row>
        <TicketPriority priority="urgent" />
        <TicketPriority priority="high" />
        <TicketPriority priority="normal" />
        <TicketPriority priority="low" />
      </State>
      <State label="Portal: only what is high is said" roomy row>
        <TicketPriority look="word" priority="urgent" />
        <TicketPriority look="word" priority="high" />
        <TicketPriority look="word" priority="normal" />
      </State>
    </Stage>
  );
}
