import { ordersOf } from "@tandem/db/commerce/reads";
import { updateOrder as writeOrder } from "@tandem/db/commerce/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { nameRecords } from "@tandem/db/records/name-records";
import { updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { CLEARANCES } from "@tandem/domain/access/actor";
import type { Order, UpdateOrderInput } from "@tandem/domain/commerce/order";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { asSeenBy } from "../timeline/as-seen-by.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { totalColumns } from "./money-columns.ts";
import { orderCopy } from "./tell-commerce.ts";

/** Corrects an order, or notes that it was fulfilled or cancelled; the timeline follows. */
export function updateOrder(
  ctx: ActContext,
  companyId: string,
  orderId: string,
  input: UpdateOrderInput,
): Promise<Order> {
  const { version, total, placedAt, ...fields } = input;
  const whole = ordersOf({ companyId, clearances: CLEARANCES });
  const seen = (order: Order) => asSeenBy(ctx.actor, order, ["total"]);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, [{ path: "dealId", object: "deal", id: input.dealId }]);
    const before = await lockRecord(trx, whole, "order", orderId);
    refuseBlindMoney(ctx.actor, total);
    if (Object.keys(input).length === 1) return seen(before);

    const moved = placedAt ? { placedAt: pastTime(ctx.now, "placedAt", placedAt) } : {};
    await writeOrder(trx, companyId, orderId, { ...fields, ...totalColumns(total), ...moved, updatedAt: ctx.now });
    const after = await getRecord(trx, whole, "order", orderId);
    const copy = { ...orderCopy(after), ...(placedAt && { occurredAt: moved.placedAt }) };
    await updateTimelineCopies(trx, companyId, "order", orderId, copy);
    await recordEdit(trx, ctx, {
      action: "order.changed",
      object: "order",
      companyId,
      recordId: orderId,
      version,
      before,
      after,
      seen,
    });
    await refreshCompanyFigures(trx, [companyId]);
    return seen(after);
  });
}
