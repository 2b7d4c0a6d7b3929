import clsx from "clsx";
import { useMessages } from "../messages/messages-context.tsx";

export type DealStageProps = {
  /** The pipeline's open stages in order. */
  stages: readonly string[];
  /** The current one; for a closed deal the stage it closed in, if known. */
  current: string;
  outcome?: "open" | "won" | "lost";
  /** "meter": segments with the name below; "word": segments and name on one line. */
  look?: "meter" | "word";
};

export function DealStage({ stages, current, outcome = "open", look = "meter" }: DealStageProps) {
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
    <span className={look === "word" ? "inline-flex items-center gap-2 whitespace-nowrap" : "block"}>
      <span
        role="img"
        aria-label={spoken}
        className={clsx("grid auto-cols-fr grid-flow-col gap-0.5", look === "word" ? "w-14 shrink-0" : "w-full")}
      >
        {stages.map((stage, i) => (
          <span key={stage} className={clsx("h-1 rounded-[1px]", fill(i))} />
        ))}
      </span>
      <span aria-hidden="true" className={clsx("text-sm", look === "meter" && "mt-1.5 block font-medium")}>
        {name}
      </span>
    </span>
  );
}
