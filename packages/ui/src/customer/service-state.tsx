import { useMessages } from "../messages/messages-context.tsx";
import type { ShapeName } from "../primitives/shape.tsx";
import { StateWord, type StateWordProps, type Tone } from "../primitives/state-word.tsx";

export type ServiceStateName = "on_track" | "at_risk" | "late" | "completed" | "not_started";

const LOOK: Record<ServiceStateName, { shape: ShapeName; tone: Tone }> = {
  on_track: { shape: "disc", tone: "green" },
  at_risk: { shape: "triangle", tone: "orange" },
  late: { shape: "square", tone: "red" },
  completed: { shape: "check", tone: "neutral" },
  not_started: { shape: "ring", tone: "neutral" },
};

type Props = {
  state: ServiceStateName;
  /** A fuller word, such as "3 days past due". */
  word?: string;
  look?: StateWordProps["look"];
};

export function ServiceState({ state, word, look }: Props) {
  const words = useMessages().service;
  return <StateWord {...LOOK[state]} word={word ?? words[state]} look={look} />;
}
