import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { Money } from "../fields/money.ts";
import { Id, Version } from "../fields/references.ts";
import { requiredText } from "../fields/text.ts";
import { KnownAmount } from "./known-money.ts";

export const INVOICE_STATUSES = ["draft", "open", "paid", "void", "uncollectible"] as const;
export const InvoiceStatus = z.enum(INVOICE_STATUSES);
export type InvoiceStatus = z.infer<typeof InvoiceStatus>;

export const Invoice = z.object({
  id: Id,
  companyId: Id,
  number: z.string(),
  status: InvoiceStatus,
  /** null where the reader's clearance withholds money */
  total: Money.nullable(),
  subscriptionId: Id.nullable(),
  orderId: Id.nullable(),
  issuedOn: Day,
  dueOn: Day.nullable(),
  paidOn: Day.nullable(),
  /** The system it came from; null for what was written here. */
  source: z.string().nullable(),
  version: Version,
});
export type Invoice = z.infer<typeof Invoice>;

const writable = {
  number: requiredText(60),
  total: KnownAmount,
  subscriptionId: Id.nullable(),
  orderId: Id.nullable(),
  issuedOn: Day,
  dueOn: Day.nullable(),
};

export const CreateInvoiceInput = z
  .strictObject({ ...writable, status: z.enum(["draft", "open"]) })
  .partial()
  .required({ number: true, total: true });
export type CreateInvoiceInput = z.infer<typeof CreateInvoiceInput>;

/** `status: "paid"` takes the day it was paid from `paidOn`, else from today. */
export const UpdateInvoiceInput = z
  .strictObject({ ...writable, status: InvoiceStatus, paidOn: Day })
  .partial()
  .extend({ version: Version });
export type UpdateInvoiceInput = z.infer<typeof UpdateInvoiceInput>;
