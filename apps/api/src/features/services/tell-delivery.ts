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

/** The history tells that something was delivered, and that it was taken back. */
export async function tellDelivery(
  ctx: MemberContext,
  trx: Transaction<Database>,
  service: Pick<Service, "companyId" | "name">,
  { before, after }: { before: Deliverable | null; after: Deliverable },
): Promise<void> {
  const change = { field: "status", before: before && WORDS[before.status], after: WORDS[after.status] };
  await addTimelineEvent(trx, {
    companyId: service.companyId,
    type: "deliverable",
    occurredAt: ctx.now,
    title: after.title,
    body: service.name,
    facts: { status: WORDS[after.status], changes: [change] },
    actor: { kind: "member", id: ctx.actor.memberId, name: ctx.actor.name },
    object: "deliverable",
    recordId: after.id,
  });
  await refreshCompanyFigures(trx, [service.companyId]);
}
