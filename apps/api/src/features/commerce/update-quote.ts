import { recordAudit } from "@tandem/db/audit/record-audit";
import { quotesOf } from "@tandem/db/commerce/reads";
import { updateQuote as writeQuote } from "@tandem/db/commerce/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { nameRecords } from "@tandem/db/timeline/name-records";
import { addTimelineEvent, removeTimelineCopies, updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { CLEARANCES } from "@tandem/domain/access/actor";
import { mayBecome, type Quote, type UpdateQuoteInput } from "@tandem/domain/commerce/quote";
import { invalid } from "@tandem/domain/errors/domain-error";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { lockRecord } from "../timeline/lock-record.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { totalColumns } from "./money-columns.ts";
import { quoteCopy, quoteSent } from "./tell-commerce.ts";

/** Edits a quote, sends it, notes the customer's answer, or archives it; the timeline follows. */
export function updateQuote(ctx: ActContext, companyId: string, quoteId: string, input: UpdateQuoteInput): Promise<Quote> {
  const { version, total, archived, ...fields } = input;
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, [{ path: "dealId", object: "deal", id: input.dealId }]);
    const before = await lockRecord(trx, quotesOf({ companyId, clearances: ctx.actor.clearances }), "quote", quoteId, version);
    refuseBlindMoney(ctx.actor, total);
    const status = input.status ?? before.status;
    if (!mayBecome(before.status, status))
      throw invalid([{ path: "status", message: `A quote that is ${before.status} cannot become ${status}` }]);
    if (Object.keys(input).length === 1) return before;

    const isSent = status === "sent" && before.status !== "sent";
    await writeQuote(trx, companyId, quoteId, {
      ...fields,
      ...totalColumns(total),
      ...(isSent && { sentAt: ctx.now }),
      ...(archived && { archivedAt: ctx.now }),
      updatedAt: ctx.now,
    });
    const told = { ...before, ...fields, status, total: total ?? (await totalOf(trx, companyId, quoteId)) };
    if (archived) await removeTimelineCopies(trx, companyId, "quote", quoteId);
    else await updateTimelineCopies(trx, companyId, "quote", quoteId, quoteCopy(told));
    if (isSent && !archived) await addTimelineEvent(trx, quoteSent(told, ctx.now, actorOf(ctx.actor)));
  });
}
