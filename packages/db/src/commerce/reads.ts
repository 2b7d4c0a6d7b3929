import type { Clearance } from "@tandem/domain/access/actor";
import type { Invoice } from "@tandem/domain/commerce/invoice";
import type { Order } from "@tandem/domain/commerce/order";
import type { Product } from "@tandem/domain/commerce/product";
import type { Quote } from "@tandem/domain/commerce/quote";
import type { Subscription } from "@tandem/domain/commerce/subscription";
import { type Kysely, sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { moneyJson } from "../records/reference-json.ts";
import type { Database } from "../schema/database.ts";

/** One company's commercial records; amounts are null without clearance for money. */
export interface CommerceScope {
  companyId: string;
  clearances: readonly Clearance[];
}

const ofCompany = (companyId: string) => [sql`r.company_id = ${companyId}::uuid`, sql`r.archived_at is null`];

/** Newest first: by the day it was sent, else by the day it was written. */
export const quotesOf = ({ companyId, clearances }: CommerceScope): RecordList<Quote> => ({
  table: "quotes",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'title', r.title,
    'status', r.status, 'total', ${moneyJson(clearances, "r.total_minor", "r.currency")}, 'dealId', r.deal_id,
    'sentAt', r.sent_at, 'validUntil', r.valid_until, 'version', r.version, 'createdAt', r.created_at)`,
  where: ofCompany(companyId),
  sort: { by: sql`coalesce(r.sent_at, r.created_at)`, type: "timestamptz", order: "desc" },
});

export const ordersOf = ({ companyId, clearances }: CommerceScope): RecordList<Order> => ({
  table: "orders",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'status', r.status,
    'total', ${moneyJson(clearances, "r.total_minor", "r.currency")}, 'dealId', r.deal_id, 'placedAt', r.placed_at,
    'version', r.version)`,
  where: ofCompany(companyId),
  sort: { by: sql`r.placed_at`, type: "timestamptz", order: "desc" },
});

/** Those that run first, the next renewal on top; then those that ended. */
export const subscriptionsOf = ({ companyId, clearances }: CommerceScope): RecordList<Subscription> => ({
  table: "subscriptions",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'name', r.name, 'plan', r.plan, 'seats', r.seats,
    'amount', ${moneyJson(clearances, "r.amount_minor", "r.currency")},
    'monthly', ${moneyJson(clearances, "r.monthly_minor", "r.currency")}, 'billing', r.billing,
    'startsOn', r.starts_on, 'endsOn', r.ends_on, 'renewsOn', r.renews_on, 'autoRenew', r.auto_renew,
    'cancelledOn', r.cancelled_on, 'version', r.version)`,
  where: ofCompany(companyId),
  sort: {
    by: sql`coalesce(case when r.ends_on is null then r.renews_on end, 'infinity'::date)`,
    type: "date",
    order: "asc",
  },
});

export const invoicesOf = ({ companyId, clearances }: CommerceScope): RecordList<Invoice> => ({
  table: "invoices",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'number', r.number, 'status', r.status,
    'total', ${moneyJson(clearances, "r.total_minor", "r.currency")}, 'subscriptionId', r.subscription_id,
    'orderId', r.order_id, 'issuedOn', r.issued_on, 'dueOn', r.due_on, 'paidOn', r.paid_on, 'version', r.version)`,
  where: ofCompany(companyId),
  sort: { by: sql`r.issued_on`, type: "date", order: "desc" },
});

/** Everything the workspace sells today. */
export async function listProducts(db: Kysely<Database>, clearances: readonly Clearance[]): Promise<Product[]> {
  const { rows } = await sql<Product>`
    select r.id, r.name, r.series, ${moneyJson(clearances, "r.price_minor", "r.currency")} as price
    from products r where r.archived_at is null order by lower(r.name), r.id`.execute(db);
  return rows;
}
