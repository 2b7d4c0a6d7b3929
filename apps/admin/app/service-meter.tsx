import { dayOf, daysBetween } from "@tandem/ui/format/days";
import { SegmentMeter, type SegmentState } from "@tandem/ui/patterns/segment-meter";
import { useReader } from "@tandem/ui/primitives/reader";
import * as words from "~/messages/en.ts";

type Deliverable = { id: string; status: string; dueOn: string | null };

/** One segment a deliverable, with "7 of 9 delivered" in words below. */
export function ServiceMeter({ deliverables }: { deliverables: readonly Deliverable[] }) {
  const { now, timeZone } = useReader();
  const today = dayOf(now, timeZone);
  const delivered = deliverables.filter((one) => one.status === "delivered" || one.status === "approved").length;
  const said = words.services.delivered(delivered, deliverables.length);
  return (
    <>
      {deliverables.length > 0 && (
        <SegmentMeter size={4} segments={deliverables.map((one) => segmentOf(one, today))} label={said} />
      )}
      <p className="text-xs text-ink-3 tnum">{said}</p>
    </>
  );
}

function segmentOf({ status, dueOn }: Deliverable, today: string): SegmentState {
  if (status === "approved" || status === "delivered") return "approved";
  const daysPast = dueOn === null ? 0 : daysBetween(dueOn, today);
  if (daysPast > 7) return "late";
  return daysPast > 0 ? "at_risk" : "open";
}
