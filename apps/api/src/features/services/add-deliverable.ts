import { recordAudit } from "@tandem/db/audit/record-audit";
import { appendDeliverable } from "@tandem/db/services/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { CreateDeliverableInput, Deliverable } from "@tandem/domain/services/service";
import type { MemberContext } from "../../http/context.ts";
import { refuseArchived } from "../objectives/check-objective.ts";
import { checkService } from "./check-service.ts";
import { getDeliverable, holdService } from "./get-service.ts";
import { tellDelivery } from "./tell-delivery.ts";

/** What the service must deliver, after the last one; whoever sees the service sees it. */
export function addDeliverable(
  ctx: MemberContext,
  companyId: string,
  serviceId: string,
  input: CreateDeliverableInput,
): Promise<Deliverable> {
  return inTransaction(ctx.db, async (trx) => {
    const { service, archivedAt, share } = await holdService(trx, companyId, serviceId, ctx.now);
    refuseArchived("service", { archivedAt });
    await checkService(trx, companyId, input);
    const isDelivered = input.status === "delivered";
    const times = { createdAt: ctx.now, updatedAt: ctx.now, deliveredAt: isDelivered ? ctx.now : null };
    const deliverableId = await appendDeliverable(trx, { ...input, ...times, ...share, companyId, serviceId });
    const deliverable = await getDeliverable(trx, companyId, serviceId, deliverableId);
    if (isDelivered) await tellDelivery(ctx, trx, service, { before: null, after: deliverable });
    await recordAudit(trx, ctx, {
      action: "deliverable.created",
      object: "deliverable",
      recordId: deliverableId,
      companyId,
      changes: { serviceId, ...input },
    });
    return deliverable;
  });
}
