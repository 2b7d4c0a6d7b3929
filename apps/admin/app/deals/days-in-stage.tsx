import { isStalled, usualStay } from "@tandem/domain/deals/usual-stay";
import { dayOf, daysBetween } from "@tandem/ui/format/days";
import { Icon } from "@tandem/ui/primitives/icon";
import { useReader } from "@tandem/ui/primitives/reader";
import { Timer } from "lucide-react";
import * as words from "~/messages/en.ts";

type Props = {
  stageSince: string;
  /** The stage with what the book knows of it; without it there is no warning. */
  stage?: { expectedDays: number; averageDays: number | null; completedStays: number };
  look?: "sentence" | "short";
};

/** How long a deal stands in its stage; in warning when that is longer than usual. */
export function DaysInStage({ stageSince, stage, look = "sentence" }: Props) {
  const { now, timeZone } = useReader();
  const said = words.deals;
  const days = Math.max(0, daysBetween(dayOf(stageSince, timeZone), dayOf(now, timeZone)));
  const usual = stage && usualStay(stage.expectedDays, stage);
  if (!usual || !isStalled(days, usual))
    return <span className="tnum">{look === "short" ? said.days(days) : said.daysInStage(days)}</span>;
  return (
    <span
      title={said.stalledHint(usual.isAverage)}
      className="inline-flex items-center gap-1 font-medium whitespace-nowrap text-orange tnum"
    >
      <Icon of={Timer} size={14} />
      {look === "short" ? said.days(days) : said.stalled(days, usual.days, usual.isAverage)}
      {look === "short" && <span className="sr-only">, {said.stalledHint(usual.isAverage)}</span>}
    </span>
  );
}
