import { useMessages } from "../messages/messages-context.tsx";
import type { ShapeName } from "../primitives/shape.tsx";
import { StateWord, type StateWordProps, type Tone } from "../primitives/state-word.tsx";

export type TicketStatusName = "new" | "open" | "waiting_on_customer" | "waiting_on_us" | "solved" | "closed";

const LOOK: Record<TicketStatusName, { shape: ShapeName; tone: Tone }> = {
  new: { shape: "ring", tone: "neutral" },
  open: { shape: "half", tone: "neutral" },
  waiting_on_customer: { shape: "diamond", tone: "accent" },
  waiting_on_us: { shape: "half", tone: "neutral" },
  solved: { shape: "check", tone: "green" },
  closed: { shape: "check", tone: "neutral" },
};

type Props = {
  status: TicketStatusName;
  /** The customer reads "Waiting for you" where a member reads "Waiting for customer". */
  reader?: "member" | "customer";
  look?: StateWordProps["look"];
};

export function TicketStatus({ status, reader = "member", look }: Props) {
  const words = useMessages();
  const word = reader === "customer" ? words.ticket[status] : words.ticketInternal[status];
  return <StateWord {...LOOK[status]} word={word} look={look} />;
}
