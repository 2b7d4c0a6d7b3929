import { Day } from "@tandem/ui/customer/day";
import { dayOf } from "@tandem/ui/format/days";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { useReader } from "@tandem/ui/primitives/reader";
import { Select } from "@tandem/ui/primitives/select";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { Approval } from "./approval.tsx";
import { ArchiveDeliverable, DeliverableForm } from "./deliverable-form.tsx";
import { MoveButtons } from "./move-buttons.tsx";
import type { DeliverableView, ServicePageData } from "./service-view.ts";

type Props = Pick<ServicePageData, "service" | "owners" | "approvers"> & {
  deliverable: DeliverableView;
  index: number;
  canWrite: boolean;
  act: Act;
};

const SETTABLE = ["not_started", "in_progress", "delivered"] as const;

/** One deliverable: its state changes in place until the customer has approved it; the rest unfolds below. */
export function DeliverableRow(props: Props) {
  const { deliverable, service, index, owners, approvers, canWrite, act } = props;
  const { now, timeZone } = useReader();
  const said = words.services.deliverable;
  const { status, dueOn, owner, title } = deliverable;
  const isDone = status === "delivered" || status === "approved";
  const isLate = !isDone && dueOn !== null && dueOn < dayOf(now, timeZone);
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {canWrite && <MoveButtons service={service} index={index} title={title} act={act} />}
        <span className="min-w-0 flex-1 basis-56">
          <span className="font-medium wrap-anywhere">{title}</span>
          {deliverable.description && <span className="block text-ink-2">{deliverable.description}</span>}
          <span className="flex flex-wrap gap-x-3 text-xs text-ink-3">
            {owner && <span>{owner.name}</span>}
            {dueOn && !isDone && (
              <span className={isLate ? "text-orange" : undefined}>
                {words.services.due} <Day value={dueOn} look={isLate ? "distance" : "auto"} unit="day" inline />
              </span>
            )}
            {deliverable.deliveredAt && (
              <span>
                {words.service.deliverable.deliveredOn} <Day value={dayOf(deliverable.deliveredAt, timeZone)} inline />
              </span>
            )}
          </span>
        </span>
        {status === "approved" || !canWrite ? (
          <span className="w-36 text-xs text-ink-2">{said[status]}</span>
        ) : (
          <act.Form method="post" className="w-36">
            <input type="hidden" name="act" value="status" />
            <input type="hidden" name="deliverableId" value={deliverable.id} />
            <input type="hidden" name="version" value={deliverable.version} />
            <Select
              name="status"
              aria-label={words.services.stateOf(title)}
              key={deliverable.version}
              defaultValue={status}
              onChange={(event) => act.submit(event.currentTarget.form)}
              options={[
                ...(status === "sent_back" ? [{ value: "sent_back", label: said.sent_back, disabled: true }] : []),
                ...SETTABLE.filter((value) => status !== "sent_back" || value === "delivered").map((value) => ({
                  value,
                  label: said[value],
                })),
              ]}
            />
          </act.Form>
        )}
      </div>
      <Approval deliverable={deliverable} service={service} approvers={approvers} canWrite={canWrite} act={act} />
      {canWrite && status !== "approved" && (
        <Disclosure
          key={deliverable.version}
          summary={<span className="text-xs">{words.service.deliverable.edit(title)}</span>}
        >
          <DeliverableForm deliverable={deliverable} owners={owners} />
          <ArchiveDeliverable deliverable={deliverable} act={act} />
        </Disclosure>
      )}
    </li>
  );
}
