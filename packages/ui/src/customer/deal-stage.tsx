import clsx from "clsx";
import type { ReactNode } from "react";
import { useMessages } from "../messages/messages-context.tsx";

export type DealStageProps = {
  /** The pipeline's open stages in order. */
  stages: readonly string[];
  /** The current one; for a closed deal the stage it closed in, if known. */
  current: string;
  outcome?: "open" | "won" | "lost";
  /** "meter": segments with the name below; "word": segments and name on one line. */
  look?: "meter" | "word";
  /** Beside the name below the meter: how long it stands there. */
  aside?: ReactNode;
};

export function DealStage({ stages, current, outcome = "open", look = "meter", aside }: DealStageProps) {
  const words = useMessages().deal;
  const at = stages.indexOf(current);
  const name = outcome === "open" ? current : words[outcome];
  const spoken = outcome === "open" && at >= 0 ? words.stageOf(current, at + 1, stages.length) : name;
  const fill = (i: number) => {
    if (outcome === "won") return "bg-green";
    if (outcome === "lost") return i <= at ? "bg-ink-3" : "bg-track";
    if (i === at) return "bg-accent";
    return i < at ? "bg-chart" : "bg-track";
  };
  return (
    <span className={look === "word" ? "inline-flex items-center gap-2 align-middle whitespace-nowrap" : "block"}>
      <span
        role="img"
        aria-label={spoken}
        className={clsx("grid auto-cols-fr grid-flow-col gap-0.5", look === "word" ? "w-14 shrink-0" : "w-full")}
      >
        {stages.map((stage, i) => (
          <span key={stage} className={clsx("h-1 rounded-[1px]", fill(i))} />
        ))}
      </span>
      <span
        className={clsx("text-sm", look === "meter" && "mt-1.5 flex flex-wrap items-baseline justify-between gap-x-3")}
      >
        <span aria-hidden="true" className={look === "meter" ? "font-medium" : undefined}>
          {name}
        </span>
        {aside && <span className="text-ink-3">{aside}</span>}
      </span>
    </span>
  );
}
