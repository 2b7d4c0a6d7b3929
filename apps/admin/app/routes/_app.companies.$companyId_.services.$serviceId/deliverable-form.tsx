import { Button } from "@tandem/ui/primitives/button";
import { Archive } from "lucide-react";
import { useAct } from "~/act.tsx";
import { ConflictBanner, versionToSend } from "~/conflict-banner.tsx";
import * as words from "~/messages/en.ts";
import { DeliverableFields } from "./deliverable-fields.tsx";
import type { DeliverableView, ServicePageData } from "./service-view.ts";

type Props = Pick<ServicePageData, "owners"> & { deliverable: DeliverableView };

/** Title, description, day and owner; a conflict is shown here, beside the words that were typed. */
export function DeliverableForm({ deliverable, owners }: Props) {
  const act = useAct();
  const said = words.service.deliverable;
  const fields = [
    { label: said.title, sayOf: (one: DeliverableView) => one.title },
    { label: said.description, sayOf: (one: DeliverableView) => one.description },
    { label: said.due, sayOf: (one: DeliverableView) => one.dueOn },
    { label: said.owner, sayOf: (one: DeliverableView) => one.owner?.name },
    { label: said.state, sayOf: (one: DeliverableView) => words.services.deliverable[one.status] },
  ];
  return (
    <div className="grid gap-3 pt-2 pb-3">
      <ConflictBanner refusal={act.refusal} fields={fields} before={deliverable} />
      <act.Form method="post" className="grid items-start gap-3 sm:grid-cols-6">
        <input type="hidden" name="act" value="edit" />
        <input type="hidden" name="deliverableId" value={deliverable.id} />
        <input type="hidden" name="version" value={versionToSend(act.refusal, deliverable)} />
        <DeliverableFields
          deliverable={deliverable}
          owners={owners}
          refusal={act.refusal}
          submitLabel={act.refusal?.status === 409 ? words.service.conflict.again : said.save}
          isPending={act.isPending}
        />
      </act.Form>
    </div>
  );
}

/** Stands in the page's own form, because the row goes with it. */
export function ArchiveDeliverable({
  deliverable,
  act,
}: {
  deliverable: DeliverableView;
  act: ReturnType<typeof useAct>;
}) {
  return (
    <act.Form method="post">
      <input type="hidden" name="act" value="archive-deliverable" />
      <input type="hidden" name="deliverableId" value={deliverable.id} />
      <input type="hidden" name="version" value={deliverable.version} />
      <Button type="submit" size="xs" variant="quiet" icon={Archive}>
        {words.service.deliverable.archive}
      </Button>
    </act.Form>
  );
}
