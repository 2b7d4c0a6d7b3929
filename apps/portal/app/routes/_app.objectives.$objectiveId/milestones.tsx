import { Day } from "@tandem/ui/customer/day";
import { dayOf } from "@tandem/ui/format/days";
import { Card } from "@tandem/ui/patterns/card";
import { Section } from "@tandem/ui/patterns/section";
import { Icon } from "@tandem/ui/primitives/icon";
import { useReader } from "@tandem/ui/primitives/reader";
import clsx from "clsx";
import { Check } from "lucide-react";
import { words } from "~/messages/en.ts";
import type { ObjectiveDetail } from "./objective-detail.ts";

/** The steps on the way, reached ones joined by a line; the next one stands out. */
export function Milestones({ milestones }: { milestones: ObjectiveDetail["milestones"] }) {
  const { timeZone } = useReader();
  if (milestones.length === 0) return null;
  const reached = milestones.filter((milestone) => milestone.reachedAt !== null).length;
  const next = milestones.find((milestone) => milestone.reachedAt === null);
  return (
    <Section
      inset="none"
      title={words.objectives.milestones}
      count={words.objectives.reached(reached, milestones.length)}
    >
      <Card as="ol" look="bare" className="py-2">
        {milestones.map((milestone, i) => (
          <li key={milestone.id} className="relative grid grid-cols-[24px_minmax(0,1fr)] gap-3.5 px-4 py-3.5 lg:px-6">
            {i < milestones.length - 1 && (
              <span
                aria-hidden="true"
                className={clsx(
                  "absolute top-10 -bottom-3.5 left-[27px] w-0.5 lg:left-[35px]",
                  milestone.reachedAt && milestones[i + 1]?.reachedAt ? "bg-green" : "bg-line-strong",
                )}
              />
            )}
            <span
              className={clsx(
                "z-10 grid size-6 place-items-center rounded-full border-2",
                milestone.reachedAt ? "border-green bg-green text-surface" : "border-line-control bg-surface",
              )}
            >
              {milestone.reachedAt && <Icon of={Check} size={14} />}
            </span>
            <div>
              <p className={milestone === next ? "font-semibold" : "font-medium"}>{milestone.title}</p>
              <p className="text-base text-ink-2">
                {milestone.reachedAt ? (
                  <Day value={dayOf(milestone.reachedAt, timeZone)} look="medium" />
                ) : (
                  milestone.dueOn && (
                    <>
                      {words.objectives.due("")}
                      <Day value={milestone.dueOn} look="medium" />
                    </>
                  )
                )}
              </p>
            </div>
          </li>
        ))}
      </Card>
    </Section>
  );
}
