import { useFetcher } from "@remix-run/react";
import { Day } from "@tandem/ui/customer/day";
import { dayOf } from "@tandem/ui/format/days";
import { useReader } from "@tandem/ui/primitives/reader";
import { Select } from "@tandem/ui/primitives/select";
import * as words from "~/messages/en.ts";
import type { loader } from "./route.tsx";

type Deliverable = Awaited<ReturnType<typeof loader>>["items"][number]["deliverables"][number];
type Props = { deliverable: Deliverable; serviceId: string; canWrite: boolean };

const SETTABLE = ["not_started", "in_progress", "delivered"] as const;

/** One deliverable; its state changes in place until the customer has approved it. */
export function DeliverableLine({ deliverable, serviceId, canWrite }: Props) {
  const fetcher = useFetcher();
  const { now, timeZone } = useReader();
  const said = words.services.deliverable;
  const { status, dueOn } = deliverable;
  const isLate = dueOn !== null && dueOn < dayOf(now, timeZone) && status !== "approved" && status !== "delivered";
  const isDecided = status === "approved";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="min-w-0 flex-1 basis-56">
        {deliverable.title}
        {deliverable.decisionReason && <span className="block text-xs text-ink-3">“{deliverable.decisionReason}”</span>}
      </span>
      <span className={isLate ? "text-xs text-orange" : "text-xs text-ink-3"}>
        {dueOn && <Day value={dueOn} look={isLate ? "distance" : "auto"} unit="day" />}
      </span>
      {isDecided || !canWrite ? (
        <span className="w-40 text-xs text-ink-2">{said[status]}</span>
      ) : (
        <fetcher.Form method="post" className="w-40">
          <input type="hidden" name="act" value="deliverable" />
          <input type="hidden" name="serviceId" value={serviceId} />
          <input type="hidden" name="deliverableId" value={deliverable.id} />
          <input type="hidden" name="version" value={deliverable.version} />
          <Select
            name="status"
            aria-label={words.services.stateOf(deliverable.title)}
            key={deliverable.version}
            defaultValue={status}
            onChange={(event) => fetcher.submit(event.currentTarget.form)}
            options={[
              ...(status === "sent_back" ? [{ value: "sent_back", label: said.sent_back, disabled: true }] : []),
              ...SETTABLE.map((value) => ({ value, label: said[value] })),
            ]}
          />
        </fetcher.Form>
      )}
    </li>
  );
}
