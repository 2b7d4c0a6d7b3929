import { Day } from "@tandem/ui/customer/day";
import { formatPercent } from "@tandem/ui/format/money";
import { Card } from "@tandem/ui/patterns/card";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { useReader } from "@tandem/ui/primitives/reader";
import { words } from "~/messages/en.ts";
import { ObjectiveState } from "~/objective-state.tsx";
import { quantity, standing } from "~/objective-words.ts";
import type { ObjectiveDetail } from "./objective-detail.ts";

/** Where the goal stands, at a glance: the figure, the bar, the ends of the scale. */
export function Hero({ objective }: { objective: ObjectiveDetail }) {
  const { locale } = useReader();
  const { baseline, target, unit, progress, startOn, dueOn, status } = objective;
  const { strong, rest } = standing(objective, locale);
  const isDone = status === "completed" || (progress.maintains && progress.value === 1);
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          {strong && <b className="text-[2.75rem] leading-12 font-semibold tracking-[-0.03em] tnum">{strong}</b>}
          <span className="text-base text-ink-2">
            {progress.value !== null && !progress.maintains
              ? words.objectives.ofTheWay(formatPercent(progress.value, locale))
              : rest}
          </span>
        </p>
        <ObjectiveState objective={objective} look="pill" />
      </div>
      <ProgressBar
        value={status === "completed" ? 1 : progress.value}
        expected={progress.expected}
        done={isDone}
        size={14}
        className="mt-5"
      />
      <div className="mt-3 flex justify-between gap-4 text-base text-ink-2">
        <ScaleEnd figure={baseline && quantity(baseline, unit, locale)} day={startOn} />
        <ScaleEnd figure={target && quantity(target, unit, locale)} day={dueOn} atEnd />
      </div>
    </Card>
  );
}

function ScaleEnd({ figure, day, atEnd = false }: { figure: string | null; day: string | null; atEnd?: boolean }) {
  return (
    <p className={atEnd ? "text-right" : undefined}>
      {figure && <b className="block font-semibold text-ink tnum">{figure}</b>}
      {day && <Day value={day} look="medium" />}
    </p>
  );
}
