import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";

type Row<Table extends keyof Database> = Insertable<Database[Table]>;
type Changes<Table extends keyof Database> = Updateable<Database[Table]>;

export async function insertQuote(trx: Transaction<Database>, row: Row<"quotes">): Promise<void> {
  await trx.insertInto("quotes").values(row).execute();
}

/** Raises the version, so that a change based on the old one is refused; so do the three below. */
export async function updateQuote(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Changes<"quotes">,
): Promise<void> {
  await trx
    .updateTable("quotes")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

export async function insertOrder(trx: Transaction<Database>, row: Row<"orders">): Promise<void> {
  await trx.insertInto("orders").values(row).execute();
}

export async function updateOrder(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Changes<"orders">,
): Promise<void> {
  await trx
    .updateTable("orders")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

export async function insertSubscription(trx: Transaction<Database>, row: Row<"subscriptions">): Promise<void> {
  await trx.insertInto("subscriptions").values(row).execute();
}

export async function updateSubscription(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Changes<"subscriptions">,
): Promise<void> {
  await trx
    .updateTable("subscriptions")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

export async function insertInvoice(trx: Transaction<Database>, row: Row<"invoices">): Promise<void> {
  await trx.insertInto("invoices").values(row).execute();
}

export async function updateInvoice(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Changes<"invoices">,
): Promise<void> {
  await trx
    .updateTable("invoices")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}
