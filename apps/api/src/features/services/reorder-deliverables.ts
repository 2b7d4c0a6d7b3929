import { recordAudit } from "@tandem/db/audit/record-audit";
import { orderDeliverables } from "@tandem/db/services/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { OrderDeliverablesInput, Service } from "@tandem/domain/services/service";
import type { MemberContext } from "../../http/context.ts";
import { refuseArchived } from "../objectives/check-objective.ts";
import { getService, holdService } from "./get-service.ts";

/** Puts the deliverables in that order, for the customer too. It names each of them once, or somebody has added one since. */
export function reorderDeliverables(
  ctx: MemberContext,
  companyId: string,
  serviceId: string,
  { deliverableIds }: OrderDeliverablesInput,
): Promise<Service> {
  const ids = deliverableIds.map((id) => id.toLowerCase());
  return inTransaction(ctx.db, async (trx) => {
    const { service, archivedAt } = await holdService(trx, companyId, serviceId, ctx.now);
    refuseArchived("service", { archivedAt });
    const before = service.deliverables.map(({ id }) => id);
    if (new Set(ids).size !== ids.length || ids.length !== before.length || !before.every((id) => ids.includes(id)))
      throw invalid([{ path: "deliverableIds", message: "must name each deliverable of the service once" }]);
    if (ids.every((id, index) => id === before[index])) return service;
    await orderDeliverables(trx, companyId, serviceId, ids);
    await recordAudit(trx, ctx, {
      action: "service.reordered",
      object: "service",
      recordId: serviceId,
      companyId,
      changes: { deliverableIds: { before, after: ids } },
    });
    return getService(trx, companyId, serviceId, ctx.now);
  });
}
