import { Section } from "@tandem/ui/patterns/section";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { DeliverableFields } from "./deliverable-fields.tsx";
import { DeliverableRow } from "./deliverable-row.tsx";
import type { ServicePageData } from "./service-view.ts";

type Props = Pick<ServicePageData, "service" | "owners" | "approvers"> & { canWrite: boolean; act: Act };

/** What must be delivered, in the order in which the customer sees it. */
export function Deliverables({ service, owners, approvers, canWrite, act }: Props) {
  const said = words.service;
  const { deliverables } = service;
  return (
    <Section title={said.deliverables} count={words.services.delivered(deliveredOf(deliverables), deliverables.length)}>
      {deliverables.length === 0 && <p className="text-sm text-ink-3">{said.noDeliverables}</p>}
      <ul className="divide-y divide-line text-sm">
        {deliverables.map((deliverable, index) => (
          <DeliverableRow
            key={deliverable.id}
            deliverable={deliverable}
            service={service}
            index={index}
            owners={owners}
            approvers={approvers}
            canWrite={canWrite}
            act={act}
          />
        ))}
      </ul>
      {canWrite && (
        <Disclosure key={deliverables.length} summary={said.deliverable.add} className="mt-2">
          <act.Form method="post" className="grid items-start gap-3 pt-2 sm:grid-cols-6">
            <input type="hidden" name="act" value="add" />
            <DeliverableFields owners={owners} submitLabel={said.deliverable.add} isPending={act.isPending} />
          </act.Form>
        </Disclosure>
      )}
    </Section>
  );
}

const deliveredOf = (deliverables: readonly { status: string }[]) =>
  deliverables.filter(({ status }) => status === "delivered" || status === "approved").length;
