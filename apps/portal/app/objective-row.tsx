import { Day } from "@tandem/ui/customer/day";
import { dayOf } from "@tandem/ui/format/days";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { Link } from "@tandem/ui/primitives/link";
import { useReader } from "@tandem/ui/primitives/reader";
import type { SharedObjective } from "./api-types.ts";
import { words } from "./messages/en.ts";
import { ObjectiveState } from "./objective-state.tsx";
import { standing } from "./objective-words.ts";

type Props = { objective: SharedObjective; heading?: "h2" | "h3" };

/** One goal: what it is, until when, how far, and how it goes. The title is never cut. */
export function ObjectiveRow({ objective, heading: Heading = "h3" }: Props) {
  const { locale } = useReader();
  const { strong, rest } = standing(objective, locale);
  const isDone = objective.status === "completed" || (objective.progress.maintains && objective.progress.value === 1);
  return (
    <li className="relative grid gap-x-8 gap-y-2 px-4 py-4 hover:bg-hover lg:grid-cols-[minmax(0,1fr)_288px] lg:px-6 lg:py-5">
      <div className="min-w-0">
        <Heading className="text-lg font-semibold text-pretty wrap-anywhere">
          <Link href={`/objectives/${objective.id}`} className="after:absolute after:inset-0 after:content-['']">
            {objective.title}
          </Link>
        </Heading>
        <p className="text-base text-ink-2">
          <Deadline objective={objective} />
        </p>
      </div>
      <div className="min-w-0">
        <ProgressBar
          value={objective.status === "completed" ? 1 : objective.progress.value}
          expected={objective.progress.expected}
          done={isDone}
          size={10}
          className="lg:mt-2"
        />
        <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 text-base">
          <span className="text-ink-2 tnum">
            {strong && <b className="font-semibold text-ink">{strong}</b>} {rest}
          </span>
          <ObjectiveState objective={objective} />
        </div>
      </div>
    </li>
  );
}

function Deadline({ objective }: { objective: SharedObjective }) {
  const { locale, timeZone, now } = useReader();
  if (objective.completedAt) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone }).format(
      new Date(objective.completedAt),
    );
    return <>{words.objectives.finishedOn(day)}</>;
  }
  if (objective.status === "not_started" && objective.startOn && objective.startOn > dayOf(now, timeZone))
    return <Around text={words.objectives.starts("|")} day={objective.startOn} />;
  return objective.dueOn ? <Around text={words.objectives.due("|")} day={objective.dueOn} /> : null;
}

/** A sentence with a day in it, so that the day keeps its exact form on hover. */
function Around({ text, day }: { text: string; day: string }) {
  const [before, after] = text.split("|");
  return (
    <>
      {before}
      <Day value={day} look="medium" />
      {after}
    </>
  );
}
