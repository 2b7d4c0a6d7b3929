import type { ImportSummary } from "@tandem/domain/imports/import";
import type { ShapeName } from "@tandem/ui/primitives/shape";
import { StateWord, type StateWordProps, type Tone } from "@tandem/ui/primitives/state-word";
import * as words from "~/messages/en.ts";

type Status = ImportSummary["status"];

const LOOK: Record<Status, { shape: ShapeName; tone: Tone }> = {
  queued: { shape: "dashed", tone: "neutral" },
  running: { shape: "half", tone: "accent" },
  done: { shape: "check", tone: "green" },
  failed: { shape: "cross", tone: "red" },
  undoing: { shape: "half", tone: "accent" },
  undone: { shape: "ring", tone: "neutral" },
};

export function ImportState({ status, look }: { status: Status; look?: StateWordProps["look"] }) {
  return <StateWord key={status} {...LOOK[status]} word={words.imports.statuses[status]} look={look} />;
}
