import { z } from "zod";
import { CurrencyCode } from "../fields/money.ts";
import { INVOICE_STATUSES } from "./invoice.ts";
import { ORDER_STATUSES } from "./order.ts";
import { QUOTE_STATUSES } from "./quote.ts";

/** A subscription has no status of its own: it runs until the day it ends. */
export const SUBSCRIPTION_STATES = ["running", "ended"] as const;
/** An invoice that is open past its day is overdue; to be filtered by, beside what it is stored as. */
export const INVOICE_STATES = [...INVOICE_STATUSES, "overdue"] as const;

/** What each list is sorted by; a leading "-" turns it around, the first is how it comes unless told. */
const SORTS = {
  quotes: ["-sent", "sent", "number", "-number", "valid_until", "-valid_until"],
  orders: ["-placed", "placed", "number", "-number"],
  subscriptions: ["renewal", "-renewal", "name", "-name", "-started", "started"],
  invoices: ["-issued", "issued", "number", "-number", "due", "-due"],
} as const;

export const QuoteFilters = z.object({
  status: z.enum(QUOTE_STATUSES).optional(),
  sort: z.enum(SORTS.quotes).default("-sent"),
});
export const OrderFilters = z.object({
  status: z.enum(ORDER_STATUSES).optional(),
  sort: z.enum(SORTS.orders).default("-placed"),
});
export const SubscriptionFilters = z.object({
  status: z.enum(SUBSCRIPTION_STATES).optional(),
  sort: z.enum(SORTS.subscriptions).default("renewal"),
});
export const InvoiceFilters = z.object({
  status: z.enum(INVOICE_STATES).optional(),
  sort: z.enum(SORTS.invoices).default("-issued"),
});

/** A sum may pass what a whole number holds: then it is the nearest one. */
const Sum = z.object({ minor: z.number(), currency: CurrencyCode });

/** So many in that state; `sums` by currency, the largest first, and null where the reader's clearance withholds money. */
const StateTotal = z.object({ state: z.string(), count: z.int(), sums: z.array(Sum).nullable() });
export type StateTotal = z.infer<typeof StateTotal>;

/** Subscriptions sum up to what they bring in a year; an overdue invoice counts as overdue, and not as open. */
export const CommerceTotals = z.object({
  quotes: z.array(StateTotal),
  orders: z.array(StateTotal),
  subscriptions: z.array(StateTotal),
  invoices: z.array(StateTotal),
});
export type CommerceTotals = z.infer<typeof CommerceTotals>;
