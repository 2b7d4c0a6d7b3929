import { useMessages } from "../messages/messages-context.tsx";
import type { ShapeName } from "../primitives/shape.tsx";
import { StateWord, type StateWordProps, type Tone } from "../primitives/state-word.tsx";

/** `held` is a maintained objective; `not_started` lies before its start day. */
export type Pace = "ahead" | "on_track" | "behind" | "held" | "not_started";

const LOOK: Record<Pace, { shape: ShapeName; tone: Tone }> = {
  ahead: { shape: "disc", tone: "green" },
  on_track: { shape: "disc", tone: "green" },
  behind: { shape: "half", tone: "yellow" },
  held: { shape: "check", tone: "green" },
  not_started: { shape: "ring", tone: "neutral" },
};

type Props = {
  pace: Pace;
  /** A fuller word, such as "Held 7 months". */
  word?: string;
  look?: StateWordProps["look"];
};

export function ObjectivePace({ pace, word, look }: Props) {
  const words = useMessages().pace;
  return <StateWord {...LOOK[pace]} word={word ?? words[pace]} look={look} />;
}
