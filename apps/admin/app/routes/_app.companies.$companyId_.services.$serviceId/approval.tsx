import { Moment } from "@tandem/ui/customer/moment";
import { Button } from "@tandem/ui/primitives/button";
import { Select } from "@tandem/ui/primitives/select";
import { Tag } from "@tandem/ui/primitives/tag";
import { Send } from "lucide-react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { ArchiveDeliverable } from "./deliverable-form.tsx";
import type { DeliverableView, ServicePageData } from "./service-view.ts";

type Props = Pick<ServicePageData, "service" | "approvers"> & {
  deliverable: DeliverableView;
  canWrite: boolean;
  act: Act;
};

/** Whom we have asked, and what they said; where nobody is asked yet, the way to ask. */
export function Approval(props: Props) {
  const { deliverable, canWrite, act } = props;
  const said = words.service.approval;
  const { status, approval, decidedBy, decidedAt, decisionReason, earlierDecisions } = deliverable;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-2">
      {status === "approved" && decidedBy && <span className="text-green">{said.approved(decidedBy)}</span>}
      {status === "sent_back" && decidedBy && <span className="text-orange">{said.sentBack(decidedBy)}</span>}
      {decidedAt && <Moment value={decidedAt} />}
      {decisionReason && <q className="text-ink-3">{decisionReason}</q>}
      {earlierDecisions.map((one) => (
        <span key={one.decidedAt} className="basis-full text-ink-3">
          {one.decision === "approved" ? said.approved(one.decidedBy) : said.sentBack(one.decidedBy)},{" "}
          <Moment value={one.decidedAt} />
          {one.reason && (
            <>
              {": "}
              <q>{one.reason}</q>
            </>
          )}
        </span>
      ))}
      {status === "delivered" && approval && (
        <>
          <Tag tone="accent">{said.waiting(approval.contact.name)}</Tag>
          {canWrite && (
            <act.Form method="post">
              <input type="hidden" name="act" value="stop-asking" />
              <input type="hidden" name="deliverableId" value={deliverable.id} />
              <Button type="submit" size="xs" variant="quiet">
                {said.stop}
              </Button>
            </act.Form>
          )}
        </>
      )}
      {status === "delivered" && !approval && canWrite && <AskForm {...props} />}
      {canWrite && status === "approved" && <ArchiveDeliverable deliverable={deliverable} act={act} />}
    </div>
  );
}

function AskForm({ deliverable, service, approvers, act }: Props) {
  const said = words.service.approval;
  if (approvers.length === 0)
    return <span className="text-ink-3">{service.isShared ? said.nobody : said.notShared}</span>;
  return (
    <act.Form method="post" className="flex items-center gap-1.5" title={said.hint}>
      <input type="hidden" name="act" value="ask" />
      <input type="hidden" name="deliverableId" value={deliverable.id} />
      <input type="hidden" name="version" value={deliverable.version} />
      <Select
        name="contactId"
        aria-label={said.whom}
        options={approvers.map(({ id, name }) => ({ value: id, label: name }))}
        className="w-44"
      />
      <Button type="submit" size="xs" icon={Send} aria-label={said.askWhom(deliverable.title)}>
        {said.ask}
      </Button>
    </act.Form>
  );
}
