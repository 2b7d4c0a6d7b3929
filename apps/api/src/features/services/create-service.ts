import { recordAudit } from "@tandem/db/audit/record-audit";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import { insertService } from "@tandem/db/services/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { CreateServiceInput, Service } from "@tandem/domain/services/service";
import type { MemberContext } from "../../http/context.ts";
import { checkService } from "./check-service.ts";
import { getService } from "./get-service.ts";

/** Begins an engagement. It is internal until it is shared. */
export function createService(ctx: MemberContext, companyId: string, input: CreateServiceInput): Promise<Service> {
  return inTransaction(ctx.db, async (trx) => {
    await assertCompanyExists(trx, companyId);
    await checkService(trx, companyId, input);
    const completedAt = input.status === "completed" ? ctx.now : null;
    const satisfactionAt = input.satisfaction ? ctx.now : null;
    const times = { createdAt: ctx.now, updatedAt: ctx.now, completedAt, satisfactionAt };
    const serviceId = await insertService(trx, { ...input, ...times, companyId });
    await recordAudit(trx, ctx, {
      action: "service.created",
      object: "service",
      recordId: serviceId,
      companyId,
      changes: input,
    });
    return getService(trx, companyId, serviceId, ctx.now);
  });
}
