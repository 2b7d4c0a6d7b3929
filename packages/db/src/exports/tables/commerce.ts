import { sql } from "kysely";
import { columns, decimal, type ExportTable, identity, notArchived, ofCompany, recordId } from "../export-table.ts";

export const COMMERCE = {
  quotes: {
    table: "quotes",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("number", "title", "status", "currency", "sentAt", "validUntil"),
      deal: recordId("deals", "dealId"),
      total: { minor: sql`r.total_minor` },
    },
    where: () => [notArchived],
  },
  orders: {
    table: "orders",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("number", "status", "currency", "placedAt"),
      deal: recordId("deals", "dealId"),
      total: { minor: sql`r.total_minor` },
    },
    where: () => [notArchived],
  },
  subscriptions: {
    table: "subscriptions",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("name", "plan", "seats", "currency", "billing", "startsOn", "endsOn", "renewsOn", "autoRenew"),
      ...columns("cancelledOn"),
      amount: { minor: sql`r.amount_minor` },
    },
    where: () => [notArchived],
  },
  invoices: {
    table: "invoices",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("number", "status", "currency", "issuedOn", "dueOn", "paidOn"),
      subscription: recordId("subscriptions", "subscriptionId"),
      order: recordId("orders", "orderId"),
      total: { minor: sql`r.total_minor` },
    },
    where: () => [notArchived],
  },
  attribute_values: {
    table: "attribute_values",
    ofCompany: true,
    cells: {
      tandemId: sql`r.id`,
      source: sql`r.source`,
      externalId: sql`null`,
      ...ofCompany,
      ...columns("observedAt", "value"),
      attribute: sql`(select a.key from attributes a where a.id = r.attribute_id)`,
    },
    where: (clearances) => [
      sql`exists (select from attributes a where a.id = r.attribute_id and a.archived_at is null
        and a.sensitivity = any(${[...clearances]}::text[]))`,
    ],
  },
  product_usage: {
    table: "product_usage",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("feature", "usedOn", "seconds", "errors"),
      subscription: recordId("subscriptions", "subscriptionId"),
      contact: recordId("contacts", "contactId"),
      amount: decimal("amount"),
    },
    where: () => [],
  },
  churn_dates: {
    table: "churn_dates",
    ofCompany: true,
    cells: { ...identity, ...ofCompany, ...columns("churnedOn", "reason", "feedback") },
    where: () => [],
  },
} satisfies Record<string, ExportTable>;
