import type { Clearance } from "@tandem/domain/access/actor";
import type { Invoice } from "@tandem/domain/commerce/invoice";
import type { Order } from "@tandem/domain/commerce/order";
import type { Product } from "@tandem/domain/commerce/product";
import type { Quote } from "@tandem/domain/commerce/quote";
import type { Subscription } from "@tandem/domain/commerce/subscription";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { moneyJson } from "../records/reference-json.ts";
import { type SortKeys, sortOf } from "../records/sort-key.ts";
import type { Database } from "../schema/database.ts";
import { invoiceState, subscriptionState } from "./totals.ts";

/** One company's commercial records; amounts are null without clearance for money. */
export interface CommerceScope {
  companyId: string;
  clearances: readonly Clearance[];
}

/** What a list shows of them; all of it, in its usual order, unless told. */
export interface CommerceView {
  status?: string | undefined;
  sort?: string | undefined;
  /** The workspace's day, which says what is overdue and what has ended. */
  today?: string | undefined;
}

/** What has no such day comes last, and first the other way round. */
const dayKey = (column: string): SortKeys<string>[string] => ({
  by: sql`coalesce(${sql.ref(column)}, 'infinity'::date)`,
  type: "date",
});

const ofCompany = (companyId: string, state?: RawBuilder<string>, status?: string) => [
  sql`r.company_id = ${companyId}::uuid`,
  sql`r.archived_at is null`,
  ...(state && status ? [sql`${state} = ${status}`] : []),
];

const QUOTE_KEYS: SortKeys<string> = {
  sent: { by: sql`coalesce(r.sent_at, r.created_at)`, type: "timestamptz" },
  number: { by: sql`r.number`, type: "text" },
  valid_until: dayKey("r.validUntil"),
};
const ORDER_KEYS: SortKeys<string> = {
  placed: { by: sql`r.placed_at`, type: "timestamptz" },
  number: { by: sql`r.number`, type: "text" },
};
const SUBSCRIPTION_KEYS: SortKeys<string> = {
  renewal: { by: sql`coalesce(case when r.ends_on is null then r.renews_on end, 'infinity'::date)`, type: "date" },
  name: { by: sql`lower(r.name)`, type: "text" },
  started: dayKey("r.startsOn"),
};
const INVOICE_KEYS: SortKeys<string> = {
  issued: { by: sql`r.issued_on`, type: "date" },
  number: { by: sql`r.number`, type: "text" },
  due: dayKey("r.dueOn"),
};

/** Newest first: by the day it was sent, else by the day it was written. */
export const quotesOf = (
  { companyId, clearances }: CommerceScope,
  { status, sort = "-sent" }: CommerceView = {},
): RecordList<Quote> => ({
  table: "quotes",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'title', r.title,
    'status', r.status, 'total', ${moneyJson(clearances, "r.total_minor", "r.currency")}, 'dealId', r.deal_id,
    'sentAt', r.sent_at, 'validUntil', r.valid_until, 'source', r.source, 'version', r.version, 'createdAt', r.created_at)`,
  where: ofCompany(companyId, sql`r.status`, status),
  sort: sortOf(QUOTE_KEYS, sort),
});

export const ordersOf = (
  { companyId, clearances }: CommerceScope,
  { status, sort = "-placed" }: CommerceView = {},
): RecordList<Order> => ({
  table: "orders",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'status', r.status,
    'total', ${moneyJson(clearances, "r.total_minor", "r.currency")}, 'dealId', r.deal_id, 'placedAt', r.placed_at,
    'source', r.source, 'version', r.version)`,
  where: ofCompany(companyId, sql`r.status`, status),
  sort: sortOf(ORDER_KEYS, sort),
});

/** Those that run first, the next renewal on top; then those that ended. */
export const subscriptionsOf = (
  { companyId, clearances }: CommerceScope,
  { status, sort = "renewal", today }: CommerceView = {},
): RecordList<Subscription> => ({
  table: "subscriptions",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'name', r.name, 'plan', r.plan, 'seats', r.seats,
    'amount', ${moneyJson(clearances, "r.amount_minor", "r.currency")},
    'monthly', ${moneyJson(clearances, "r.monthly_minor", "r.currency")}, 'billing', r.billing,
    'startsOn', r.starts_on, 'endsOn', r.ends_on, 'renewsOn', r.renews_on, 'autoRenew', r.auto_renew,
    'cancelledOn', r.cancelled_on, 'source', r.source, 'version', r.version)`,
  where: ofCompany(companyId, today === undefined ? undefined : subscriptionState(today), status),
  sort: sortOf(SUBSCRIPTION_KEYS, sort),
});

export const invoicesOf = (
  { companyId, clearances }: CommerceScope,
  { status, sort = "-issued", today }: CommerceView = {},
): RecordList<Invoice> => ({
  table: "invoices",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'status', r.status,
    'total', ${moneyJson(clearances, "r.total_minor", "r.currency")}, 'subscriptionId', r.subscription_id,
    'orderId', r.order_id, 'issuedOn', r.issued_on, 'dueOn', r.due_on, 'paidOn', r.paid_on, 'source', r.source, 'version', r.version)`,
  where: ofCompany(companyId, today === undefined ? undefined : invoiceState(today), status),
  sort: sortOf(INVOICE_KEYS, sort),
});

/** Everything the workspace sells today. */
export async function listProducts(db: Kysely<Database>, clearances: readonly Clearance[]): Promise<Product[]> {
  const { rows } = await sql<Product>`
    select r.id, r.name, r.series, ${moneyJson(clearances, "r.price_minor", "r.currency")} as price
    from products r where r.archived_at is null order by lower(r.name), r.id`.execute(db);
  return rows;
}
