import { useMessages } from "../messages/messages-context.tsx";
import type { ShapeName } from "../primitives/shape.tsx";
import { StateWord, type StateWordProps, type Tone } from "../primitives/state-word.tsx";

export type ObjectiveStatusName = "not_started" | "in_progress" | "paused" | "completed" | "abandoned";

export const OBJECTIVE_STATUS_LOOK: Record<ObjectiveStatusName, { shape: ShapeName; tone: Tone }> = {
  not_started: { shape: "dashed", tone: "neutral" },
  in_progress: { shape: "dot-ring", tone: "accent" },
  paused: { shape: "pause", tone: "neutral" },
  completed: { shape: "check", tone: "green" },
  abandoned: { shape: "cross", tone: "neutral" },
};

type Props = { status: ObjectiveStatusName; look?: StateWordProps["look"] };

export function ObjectiveStatus({ status, look = "quiet" }: Props) {
  return <StateWord {...OBJECTIVE_STATUS_LOOK[status]} word={useMessages().objective[status]} look={look} />;
}
