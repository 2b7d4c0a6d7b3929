import { subscriptionsOf } from "@tandem/db/commerce/reads";
import { updateSubscription as writeSubscription } from "@tandem/db/commerce/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import { CLEARANCES } from "@tandem/domain/access/actor";
import type {
  CancelSubscriptionInput,
  Subscription,
  UpdateSubscriptionInput,
} from "@tandem/domain/commerce/subscription";
import { invalid, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { Transaction, Updateable } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";
import { asSeenBy } from "../timeline/as-seen-by.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { amountColumns, refuseRenewalBeforeStart } from "./create-subscription.ts";

/** Edits a subscription; what it brings per month is derived anew. */
export function updateSubscription(
  ctx: ActContext,
  companyId: string,
  subscriptionId: string,
  input: UpdateSubscriptionInput,
): Promise<Subscription> {
  const { version, amount, billing, ...fields } = input;
  return change(ctx, companyId, subscriptionId, version, "subscription.changed", async (_, before) => {
    refuseBlindMoney(ctx.actor, amount);
    const renewsOn = input.renewsOn === undefined ? before.renewsOn : input.renewsOn;
    refuseRenewalBeforeStart(input.startsOn ?? before.startsOn, renewsOn);
    if (Object.keys(input).length === 1) return null;
    const worth = amount ?? before.amount;
    return { ...fields, ...(worth && amountColumns(worth.minor, worth.currency, billing ?? before.billing)) };
  });
}

/** It runs until the given day, else to the next renewal, else to today, and does not renew. */
export function cancelSubscription(
  ctx: ActContext,
  companyId: string,
  subscriptionId: string,
  input: CancelSubscriptionInput,
): Promise<Subscription> {
  return change(ctx, companyId, subscriptionId, input.version, "subscription.cancelled", async (trx, before) => {
    if (before.cancelledOn) throw preconditionFailed(`It was cancelled on ${before.cancelledOn} already.`, "cancelled");
    const today = await getWorkspaceDay(trx, ctx.now);
    const endsOn = input.endsOn ?? latest(before.renewsOn ?? today, before.startsOn);
    if (endsOn < before.startsOn)
      throw invalid([{ path: "endsOn", message: `Must not be before the start (${before.startsOn})` }]);
    return { cancelledOn: today, endsOn, autoRenew: false };
  });
}

async function change(
  ctx: ActContext,
  companyId: string,
  id: string,
  version: number,
  action: string,
  settle: (trx: Transaction<Database>, before: Subscription) => Promise<Updateable<Database["subscriptions"]> | null>,
): Promise<Subscription> {
  const whole = subscriptionsOf({ companyId, clearances: CLEARANCES });
  const seen = (subscription: Subscription) => asSeenBy(ctx.actor, subscription, ["amount", "monthly"]);
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockRecord(trx, whole, "subscription", id);
    const columns = await settle(trx, before);
    if (!columns) return seen(before);
    await writeSubscription(trx, companyId, id, { ...columns, updatedAt: ctx.now });
    const after = await getRecord(trx, whole, "subscription", id);
    await recordEdit(trx, ctx, {
      action,
      object: "subscription",
      companyId,
      recordId: id,
      version,
      before,
      after,
      seen,
    });
    await refreshCompanyFigures(trx, [companyId]);
    return seen(after);
  });
}

const latest = (one: string, other: string) => (one > other ? one : other);
