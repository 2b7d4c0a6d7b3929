import type { ObjectiveView } from "@tandem/domain/portal/views";
import { Day } from "@tandem/ui/customer/day";
import { ObjectiveStatus } from "@tandem/ui/customer/objective-status";
import { RatingMeter } from "@tandem/ui/customer/rating";
import { Card } from "@tandem/ui/patterns/card";
import { ProgressBar } from "@tandem/ui/patterns/progress-bar";
import { PropertyList } from "@tandem/ui/patterns/property-list";
import { Icon } from "@tandem/ui/primitives/icon";
import { useReader } from "@tandem/ui/primitives/reader";
import { Circle, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import * as words from "~/messages/en.ts";
import { standing } from "~/objective-words.ts";

/** Where the customer's eyes are lent. */
export function SharePreviews({ children }: { children: ReactNode }) {
  return (
    <div className="bg-canvas p-5 max-md:border-t max-md:border-line max-md:p-4 lg:border-l lg:border-line">
      <h2 className="mb-3 text-sm font-medium text-muted-on-soft">{words.objectives.share.preview}</h2>
      <div className="grid max-w-xl gap-4">{children}</div>
    </div>
  );
}

/** Exactly what the portal will answer: the API makes this view by the portal's own schema. */
export function SharePreview({ view, mark }: { view: ObjectiveView; mark?: ReactNode }) {
  const { locale } = useReader();
  const said = words.objectives.share;
  return (
    <Card>
      {mark}
      <div className="flex justify-between gap-3 text-sm">
        <ObjectiveStatus status={view.status} />
        {view.dueOn && (
          <span className="text-ink-3">
            {said.due} <Day value={view.dueOn} look="medium" />
          </span>
        )}
      </div>
      <h3 className="mt-2 text-lg font-semibold text-pretty wrap-anywhere">{view.title}</h3>
      {view.description && <p className="mt-1 text-sm text-pretty text-ink-2">{view.description}</p>}
      <p className="mt-3 mb-1.5 text-sm font-medium tnum">{standing(view, locale)}</p>
      <ProgressBar value={view.progress.value} expected={view.progress.expected} />
      <div className="mt-4">
        <PropertyList
          items={[
            ...(view.assignee ? [{ label: said.assignee, value: view.assignee.name }] : []),
            ...(view.startOn ? [{ label: said.start, value: <Day value={view.startOn} look="medium" /> }] : []),
            ...(view.ourRating
              ? [{ label: said.rating, value: <RatingMeter value={view.ourRating} size="pips" /> }]
              : []),
          ]}
        />
      </div>
      {view.milestones.length > 0 && (
        <ul className="mt-4 grid gap-1.5 border-t border-line pt-3 text-sm">
          {view.milestones.map((milestone) => (
            <li key={milestone.id} className="flex items-center gap-2">
              <Icon
                of={milestone.reachedAt ? CircleCheck : Circle}
                size={14}
                className={milestone.reachedAt ? "text-green" : "text-ink-3"}
              />
              {milestone.title}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
