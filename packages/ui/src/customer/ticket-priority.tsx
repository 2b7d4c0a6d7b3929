import { ChevronsUp } from "lucide-react";
import { useMessages } from "../messages/messages-context.tsx";
import { Icon } from "../primitives/icon.tsx";
import type { Tone } from "../primitives/state-word.tsx";
import { Tag } from "../primitives/tag.tsx";

export type TicketPriorityName = "urgent" | "high" | "normal" | "medium" | "low";

const TONES: Record<TicketPriorityName, Tone> = {
  urgent: "red",
  high: "red",
  normal: "neutral",
  medium: "neutral",
  low: "neutral",
};

type Props = {
  priority: TicketPriorityName;
  /** "tag" in the admin; "word" in the portal, where only High and Urgent are said at all. */
  look?: "tag" | "word";
};

export function TicketPriority({ priority, look = "tag" }: Props) {
  const word = useMessages().priority[priority];
  if (look === "tag") return <Tag tone={TONES[priority]}>{word}</Tag>;
  if (priority !== "urgent" && priority !== "high") return null;
  return (
    <span className="inline-flex items-center gap-0.5 text-sm font-medium whitespace-nowrap text-ink-2 roomy:text-base">
      <Icon of={ChevronsUp} size={14} />
      {word}
    </span>
  );
}
