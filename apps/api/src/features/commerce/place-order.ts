import { recordAudit } from "@tandem/db/audit/record-audit";
import { ordersOf } from "@tandem/db/commerce/reads";
import { insertOrder } from "@tandem/db/commerce/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { nameRecords } from "@tandem/db/records/name-records";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Order, PlaceOrderInput } from "@tandem/domain/commerce/order";
import { type ActContext, actorOf, pastTime } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { orderPlaced } from "./tell-commerce.ts";

/** The customer ordered. */
export function placeOrder(ctx: ActContext, companyId: string, input: PlaceOrderInput): Promise<Order> {
  const { total, number, dealId } = input;
  const placedAt = pastTime(ctx.now, "placedAt", input.placedAt);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, [{ path: "dealId", object: "deal", id: dealId }]);
    const id = newId();
    const columns = { totalMinor: total.minor, currency: total.currency, createdAt: ctx.now, updatedAt: ctx.now };
    await insertOrder(trx, { ...columns, companyId, id, number, dealId, placedAt });
    const told = { companyId, id, number, status: "placed", total } as const;
    await addTimelineEvent(trx, orderPlaced(told, placedAt, actorOf(ctx.actor)));
    await recordAudit(trx, ctx, { action: "order.placed", object: "order", recordId: id, companyId, changes: input });
    await refreshCompanyFigures(trx, [companyId]);
    return getRecord(trx, ordersOf({ companyId, clearances: ctx.actor.clearances }), "order", id);
  });
}
