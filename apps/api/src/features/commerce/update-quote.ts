import { quotesOf } from "@tandem/db/commerce/reads";
import { updateQuote as writeQuote } from "@tandem/db/commerce/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { nameRecords } from "@tandem/db/records/name-records";
import { addTimelineEvent, updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { CLEARANCES } from "@tandem/domain/access/actor";
import { mayBecome, type Quote, type UpdateQuoteInput } from "@tandem/domain/commerce/quote";
import { invalid } from "@tandem/domain/errors/domain-error";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { asSeenBy } from "../timeline/as-seen-by.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { totalColumns } from "./money-columns.ts";
import { quoteCopy, quoteSent } from "./tell-commerce.ts";

/** Edits a quote, sends it, or notes the customer's answer; the timeline follows. */
export function updateQuote(
  ctx: ActContext,
  companyId: string,
  quoteId: string,
  input: UpdateQuoteInput,
): Promise<Quote> {
  const { version, total, ...fields } = input;
  const whole = quotesOf({ companyId, clearances: CLEARANCES });
  const seen = (quote: Quote) => asSeenBy(ctx.actor, quote, ["total"]);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, [{ path: "dealId", object: "deal", id: input.dealId }]);
    const before = await lockRecord(trx, whole, "quote", quoteId);
    refuseBlindMoney(ctx.actor, total);
    const status = input.status ?? before.status;
    if (!mayBecome(before.status, status))
      throw invalid([{ path: "status", message: `A quote that is ${before.status} cannot become ${status}` }]);
    if (Object.keys(input).length === 1) return seen(before);

    const isSent = status === "sent" && before.status !== "sent";
    const sending = isSent ? { sentAt: ctx.now } : {};
    await writeQuote(trx, companyId, quoteId, { ...fields, ...totalColumns(total), ...sending, updatedAt: ctx.now });
    const after = await getRecord(trx, whole, "quote", quoteId);
    await updateTimelineCopies(trx, companyId, "quote", quoteId, quoteCopy(after));
    if (isSent) {
      await addTimelineEvent(trx, quoteSent(after, ctx.now, actorOf(ctx.actor)));
      await refreshCompanyFigures(trx, [companyId]);
    }
    await recordEdit(trx, ctx, {
      action: isSent ? "quote.sent" : "quote.changed",
      object: "quote",
      companyId,
      recordId: quoteId,
      version,
      before,
      after,
      seen,
    });
    return seen(after);
  });
}
