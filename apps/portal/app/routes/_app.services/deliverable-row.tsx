import { Day } from "@tandem/ui/customer/day";
import { Moment } from "@tandem/ui/customer/moment";
import { daysBetween } from "@tandem/ui/format/days";
import type { ShapeName } from "@tandem/ui/primitives/shape";
import { StateWord, type Tone } from "@tandem/ui/primitives/state-word";
import type { SharedService } from "~/api-types.ts";
import { answers } from "~/messages/answers.ts";
import { words } from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { Decision } from "./decision.tsx";

export type SharedDeliverable = SharedService["deliverables"][number];

const LOOK: Record<SharedDeliverable["status"], { shape: ShapeName; tone: Tone }> = {
  not_started: { shape: "ring", tone: "neutral" },
  in_progress: { shape: "half", tone: "neutral" },
  delivered: { shape: "check", tone: "green" },
  approved: { shape: "check", tone: "green" },
  sent_back: { shape: "half", tone: "yellow" },
};

/** One piece of an engagement: what, how it stands, and the dates and people that go with it. */
export function DeliverableRow({ deliverable, today }: { deliverable: SharedDeliverable; today: string }) {
  const { title, description, status, dueOn, deliveredAt, decidedBy, decidedAt, decisionReason } = deliverable;
  const { me } = useSignedIn();
  const isOpen = status !== "delivered" && status !== "approved";
  const daysPast = isOpen && dueOn !== null ? daysBetween(dueOn, today) : 0;
  const said = words.services;
  return (
    <div className="grid gap-x-6 gap-y-1.5 px-4 py-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:px-6">
      <h3 className="text-lg font-medium text-pretty wrap-anywhere">{title}</h3>
      <p className="lg:text-right">
        {daysPast > 0 ? (
          <StateWord
            shape={daysPast > 7 ? "square" : "triangle"}
            tone={daysPast > 7 ? "red" : "orange"}
            word={said.pastDue(daysPast)}
          />
        ) : deliverable.waitsForYou || deliverable.waitsFor ? (
          <StateWord
            shape="diamond"
            tone={deliverable.waitsForYou ? "accent" : "neutral"}
            word={deliverable.waitsFor ? answers.decide.waitsFor(deliverable.waitsFor) : answers.decide.waitsForYou}
          />
        ) : (
          <StateWord {...LOOK[status]} word={said.deliverable[status]} />
        )}
      </p>
      <div className="text-base text-ink-2 lg:col-span-2">
        {description && <p>{description}</p>}
        {decisionReason && (
          <blockquote className="my-1 border-l-3 border-line-strong py-0.5 pl-3">“{decisionReason}”</blockquote>
        )}
        {decidedBy && decidedAt ? (
          <p>
            {decidedBy}, <Moment value={decidedAt} />
          </p>
        ) : deliveredAt ? (
          <p>
            {said.deliveredOn("")}
            <Moment value={deliveredAt} />
          </p>
        ) : (
          dueOn && (
            <p>
              {said.due("")}
              <Day value={dueOn} look="medium" />
            </p>
          )
        )}
      </div>
      {deliverable.waitsForYou && !me.viewAs && <Decision deliverable={deliverable} />}
    </div>
  );
}
