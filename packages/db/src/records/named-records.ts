import type { RecordObject, RecordReference } from "@tandem/domain/records/record-object";
import { type RawBuilder, sql } from "kysely";

/** Where each kind of record of a company stands, and the column that names it. */
export const NAMED_RECORDS = {
  company: { table: "companies", name: "name" },
  contact: { table: "contacts", name: "name" },
  deal: { table: "deals", name: "name" },
  quote: { table: "quotes", name: "number" },
  order: { table: "orders", name: "number" },
  invoice: { table: "invoices", name: "number" },
  subscription: { table: "subscriptions", name: "name" },
  ticket: { table: "tickets", name: "subject" },
  email: { table: "emails", name: "subject" },
  meeting: { table: "meetings", name: "title" },
  service: { table: "services", name: "name" },
  deliverable: { table: "deliverables", name: "title" },
  objective: { table: "objectives", name: "title" },
  task: { table: "tasks", name: "title" },
} as const satisfies Record<RecordObject, { table: string; name: string }>;

/**
 * The record that two columns of `r` name, or null where there is none. A row asks the one table its object names; the
 * others are never looked into.
 */
export function recordJson(companyId: string, object: string, id: string): RawBuilder<RecordReference | null> {
  const cases = Object.entries(NAMED_RECORDS).map(
    ([kind, { table, name }]) => sql`when ${sql.lit(kind)} then (
      select json_build_object('object', ${sql.lit(kind)}, 'id', x.id, 'name', x.${sql.ref(name)},
        'isArchived', x.archived_at is not null)
      from ${sql.table(table)} x where ${keyOf(kind)} = ${companyId}::uuid and x.id = ${sql.ref(id)})`,
  );
  return sql`case ${sql.ref(object)} ${sql.join(cases, sql` `)} end`;
}

const keyOf = (kind: string) => (kind === "company" ? sql`x.id` : sql`x.company_id`);
