import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import type { Deliverable, Service } from "@tandem/domain/services/service";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";

const WORDS: Record<Deliverable["status"], string> = {
  not_started: "Not started",
  in_progress: "In progress",
  delivered: "Delivered",
  approved: "Approved",
  sent_back: "Sent back",
};

const wordOf = (status: string) => WORDS[status as Deliverable["status"]];

/** A step of a deliverable of that service, as the history tells it. */
export function deliverableStep(
  serviceName: string,
  { title, before, after }: { title: string; before: string | null; after: string },
) {
  const change = { field: "status", before: before && wordOf(before), after: wordOf(after) };
  return {
    type: "deliverable" as const,
    title,
    body: serviceName,
    facts: { status: wordOf(after), changes: [change] },
    object: "deliverable",
  };
}

/** The history tells that something was delivered, and that it was taken back. */
export async function tellDelivery(
  ctx: MemberContext,
  trx: Transaction<Database>,
  service: Pick<Service, "companyId" | "name">,
  { before, after }: { before: Deliverable | null; after: Deliverable },
): Promise<void> {
  await addTimelineEvent(trx, {
    ...deliverableStep(service.name, { title: after.title, before: before?.status ?? null, after: after.status }),
    companyId: service.companyId,
    occurredAt: ctx.now,
    actor: { kind: "member", id: ctx.actor.memberId, name: ctx.actor.name },
    recordId: after.id,
  });
  await refreshCompanyFigures(trx, [service.companyId]);
}
