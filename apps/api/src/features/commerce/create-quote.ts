import { recordAudit } from "@tandem/db/audit/record-audit";
import { quotesOf } from "@tandem/db/commerce/reads";
import { insertQuote } from "@tandem/db/commerce/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { nameRecords } from "@tandem/db/records/name-records";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { CreateQuoteInput, Quote } from "@tandem/domain/commerce/quote";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { quoteSent } from "./tell-commerce.ts";

/** Writes a quote: a draft unless it is sent at once. */
export function createQuote(ctx: ActContext, companyId: string, input: CreateQuoteInput): Promise<Quote> {
  const { total, status = "draft", ...fields } = input;
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, [{ path: "dealId", object: "deal", id: input.dealId }]);
    const id = newId();
    const sentAt = status === "sent" ? ctx.now : null;
    const columns = { totalMinor: total.minor, currency: total.currency, createdAt: ctx.now, updatedAt: ctx.now };
    await insertQuote(trx, { ...fields, ...columns, companyId, id, status, sentAt });
    if (sentAt) {
      await addTimelineEvent(trx, quoteSent({ ...fields, companyId, id, status, total }, sentAt, actorOf(ctx.actor)));
      await refreshCompanyFigures(trx, [companyId]);
    }
    await recordAudit(trx, ctx, { action: "quote.created", object: "quote", recordId: id, companyId, changes: input });
    return getRecord(trx, quotesOf({ companyId, clearances: ctx.actor.clearances }), "quote", id);
  });
}
