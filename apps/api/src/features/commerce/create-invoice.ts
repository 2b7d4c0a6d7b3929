import { recordAudit } from "@tandem/db/audit/record-audit";
import { invoicesOf } from "@tandem/db/commerce/reads";
import { insertInvoice } from "@tandem/db/commerce/writes";
import { newId } from "@tandem/db/ids";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { CreateInvoiceInput, Invoice } from "@tandem/domain/commerce/invoice";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";

/** Writes an invoice, issued today unless told. */
export function createInvoice(ctx: ActContext, companyId: string, input: CreateInvoiceInput): Promise<Invoice> {
  const { total, ...fields } = input;
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, invoiceReferences(input));
    const issuedOn = input.issuedOn ?? (await getWorkspaceDay(trx, ctx.now));
    refuseDueBeforeIssue(issuedOn, input.dueOn ?? null);
    const id = newId();
    const columns = { totalMinor: total.minor, currency: total.currency, createdAt: ctx.now, updatedAt: ctx.now };
    await insertInvoice(trx, { ...fields, ...columns, companyId, id, issuedOn });
    await recordAudit(trx, ctx, {
      action: "invoice.created",
      object: "invoice",
      recordId: id,
      companyId,
      changes: input,
    });
    return getRecord(trx, invoicesOf({ companyId, clearances: ctx.actor.clearances }), "invoice", id);
  });
}

export const invoiceReferences = (input: { subscriptionId?: string | null; orderId?: string | null }) => [
  { path: "subscriptionId", object: "subscription" as const, id: input.subscriptionId },
  { path: "orderId", object: "order" as const, id: input.orderId },
];

export function refuseDueBeforeIssue(issuedOn: string, dueOn: string | null): void {
  if (dueOn && dueOn < issuedOn)
    throw invalid([{ path: "dueOn", message: `Must not be before the invoice was issued (${issuedOn})` }]);
}
