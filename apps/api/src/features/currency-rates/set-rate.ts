import { recordAudit } from "@tandem/db/audit/record-audit";
import { listCurrencyRates } from "@tandem/db/currency-rates/reads";
import { deleteRate, revalueDeals, upsertRate } from "@tandem/db/currency-rates/writes";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import { lockWorkspace } from "@tandem/db/workspace/writes";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import type { CurrencyRate, CurrencyRates } from "@tandem/domain/money/currency-rate";
import type { ActContext } from "../timeline/act-context.ts";

type Key = Pick<CurrencyRate, "currency" | "validFrom">;

/** From that day on the currency is worth so much; every sum follows in the same transaction. */
export function setRate(ctx: ActContext, rate: CurrencyRate): Promise<CurrencyRates> {
  return inTransaction(ctx.db, async (trx) => {
    await lockWorkspace(trx);
    const today = await getWorkspaceDay(trx, ctx.now);
    const { reportingCurrency, items } = await listCurrencyRates(trx);
    if (rate.currency === reportingCurrency)
      throw invalid([{ path: "currency", message: "Is the reporting currency: it is worth itself" }]);
    // Open deals are told at today's rate: one that begins later would have to change them on that day, by itself.
    if (rate.validFrom > today) throw invalid([{ path: "validFrom", message: "Must not lie in the future" }]);
    await upsertRate(trx, rate);
    await revalueDeals(trx, rate.currency, today);
    const before =
      items.find((one) => one.currency === rate.currency && one.validFrom === rate.validFrom)?.rate ?? null;
    await tell(ctx, trx, "currency_rate.set", { ...rate, rate: { before, after: rate.rate } });
    return listCurrencyRates(trx);
  });
}

/** The day's rate is gone: what it converted is told at the one before it, or not at all. */
export function removeRate(ctx: ActContext, key: Key): Promise<CurrencyRates> {
  return inTransaction(ctx.db, async (trx) => {
    await lockWorkspace(trx);
    const { items } = await listCurrencyRates(trx);
    const known = items.find((one) => one.currency === key.currency && one.validFrom === key.validFrom);
    if (!known) throw notFound("rate");
    await deleteRate(trx, key);
    await revalueDeals(trx, key.currency, await getWorkspaceDay(trx, ctx.now));
    await tell(ctx, trx, "currency_rate.removed", known);
    return listCurrencyRates(trx);
  });
}

const tell = (
  ctx: ActContext,
  trx: Parameters<typeof recordAudit>[0],
  action: string,
  changes: Record<string, unknown>,
) => recordAudit(trx, ctx, { action, object: "currency_rate", recordId: null, companyId: null, changes });
