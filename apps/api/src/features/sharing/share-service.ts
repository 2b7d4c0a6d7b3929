import { inTransaction } from "@tandem/db/transaction";
import type { Service } from "@tandem/domain/services/service";
import type { ShareServiceInput } from "@tandem/domain/sharing/share";
import type { MemberContext } from "../../http/context.ts";
import { refuseArchived } from "../objectives/check-objective.ts";
import { getService, holdService } from "../services/get-service.ts";
import { shareRecord, unshareRecord } from "./open-share.ts";

/** Lets the customer see the service and its deliverables, with everyone or with the named contacts. */
export function shareService(
  ctx: MemberContext,
  companyId: string,
  serviceId: string,
  input: ShareServiceInput,
): Promise<Service> {
  return inTransaction(ctx.db, async (trx) => {
    const { service, archivedAt } = await holdService(trx, companyId, serviceId, ctx.now);
    refuseArchived("service", { archivedAt });
    const record = { companyId, object: "service", recordId: serviceId } as const;
    const memberIds = [service.owner?.id ?? null];
    await shareRecord(ctx, trx, { ...record, title: service.name, memberIds }, input);
    return getService(trx, companyId, serviceId, ctx.now);
  });
}

export function unshareService(ctx: MemberContext, companyId: string, serviceId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const { service } = await holdService(trx, companyId, serviceId, ctx.now);
    await unshareRecord(ctx, trx, { companyId, object: "service", recordId: serviceId, title: service.name });
  });
}
