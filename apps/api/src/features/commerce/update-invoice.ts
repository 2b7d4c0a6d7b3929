import { invoicesOf } from "@tandem/db/commerce/reads";
import { updateInvoice as writeInvoice } from "@tandem/db/commerce/writes";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import { CLEARANCES } from "@tandem/domain/access/actor";
import type { Invoice, UpdateInvoiceInput } from "@tandem/domain/commerce/invoice";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { asSeenBy } from "../timeline/as-seen-by.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { invoiceReferences, refuseDueBeforeIssue } from "./create-invoice.ts";
import { totalColumns } from "./money-columns.ts";

/** Corrects an invoice, or notes that it was paid, voided or given up. */
export function updateInvoice(
  ctx: ActContext,
  companyId: string,
  invoiceId: string,
  input: UpdateInvoiceInput,
): Promise<Invoice> {
  const { version, total, ...fields } = input;
  const whole = invoicesOf({ companyId, clearances: CLEARANCES });
  const seen = (invoice: Invoice) => asSeenBy(ctx.actor, invoice, ["total"]);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, invoiceReferences(input));
    const before = await lockRecord(trx, whole, "invoice", invoiceId);
    refuseBlindMoney(ctx.actor, total);
    refuseDueBeforeIssue(input.issuedOn ?? before.issuedOn, input.dueOn === undefined ? before.dueOn : input.dueOn);
    const paidOn = payday(before, input, await getWorkspaceDay(trx, ctx.now));
    if (Object.keys(input).length === 1) return seen(before);

    await writeInvoice(trx, companyId, invoiceId, { ...fields, ...totalColumns(total), paidOn, updatedAt: ctx.now });
    const after = await getRecord(trx, whole, "invoice", invoiceId);
    await recordEdit(trx, ctx, {
      action: after.status === "paid" && before.status !== "paid" ? "invoice.paid" : "invoice.changed",
      object: "invoice",
      companyId,
      recordId: invoiceId,
      version,
      before,
      after,
      seen,
    });
    return seen(after);
  });
}

/** A paid invoice has a day: the given one, the one it had, else today. One that is not paid has none. */
function payday(before: Invoice, input: UpdateInvoiceInput, today: string): string | null {
  if ((input.status ?? before.status) === "paid") return input.paidOn ?? before.paidOn ?? today;
  if (input.paidOn) throw invalid([{ path: "paidOn", message: "Only a paid invoice has the day it was paid" }]);
  return null;
}
