import { recordAudit } from "@tandem/db/audit/record-audit";
import { subscriptionsOf } from "@tandem/db/commerce/reads";
import { insertSubscription } from "@tandem/db/commerce/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import { type CreateSubscriptionInput, monthlyMinor, type Subscription } from "@tandem/domain/commerce/subscription";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";

/** A subscription begins; the company's next renewal follows from it. */
export function createSubscription(
  ctx: ActContext,
  companyId: string,
  input: CreateSubscriptionInput,
): Promise<Subscription> {
  const { amount, billing = "yearly", ...fields } = input;
  refuseRenewalBeforeStart(input.startsOn, input.renewsOn ?? null);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId);
    const id = newId();
    await insertSubscription(trx, {
      ...fields,
      ...amountColumns(amount.minor, amount.currency, billing),
      companyId,
      id,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await recordAudit(trx, ctx, {
      action: "subscription.created",
      object: "subscription",
      recordId: id,
      companyId,
      changes: input,
    });
    await refreshCompanyFigures(trx, [companyId]);
    return getRecord(trx, subscriptionsOf({ companyId, clearances: ctx.actor.clearances }), "subscription", id);
  });
}

export const amountColumns = (minor: number, currency: string, billing: Subscription["billing"]) => ({
  amountMinor: minor,
  currency,
  billing,
  monthlyMinor: monthlyMinor(minor, billing),
});

export function refuseRenewalBeforeStart(startsOn: string, renewsOn: string | null): void {
  if (renewsOn && renewsOn < startsOn)
    throw invalid([{ path: "renewsOn", message: `Must not be before the start (${startsOn})` }]);
}
