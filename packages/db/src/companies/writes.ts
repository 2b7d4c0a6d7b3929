import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import type { Database } from "../schema/database.ts";
import { refreshCompanyFigures } from "./refresh-figures.ts";

/** The company's row is ours until the transaction ends; who writes its contacts, deals … is not kept waiting. */
export function lockCompany(trx: Transaction<Database>, companyId: string) {
  return trx.selectFrom("companies").selectAll().where("id", "=", companyId).forNoKeyUpdate().executeTakeFirst();
}

/** Nobody else can take the domain until the transaction ends; there is no unique index, as an archived company keeps its own. */
export async function lockDomain(trx: Transaction<Database>, domain: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`company-domain:${domain}`}, 0))`.execute(trx);
}

/** One change of who is above whom at a time: two at once could close a circle that neither sees. */
export async function lockCompanyTree(trx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('company-tree', 0))`.execute(trx);
}

/** Adds the company and its figures, so that it stands in the book at once. */
export async function insertCompany(
  trx: Transaction<Database>,
  company: Insertable<Database["companies"]>,
): Promise<void> {
  await trx.insertInto("companies").values(company).execute();
  await refreshCompanyFigures(trx, [company.id]);
}

export async function updateCompany(
  trx: Transaction<Database>,
  companyId: string,
  changes: Updateable<Database["companies"]>,
  now: Date,
): Promise<void> {
  await trx
    .updateTable("companies")
    .set((eb) => ({ ...changes, updatedAt: now, version: eb("version", "+", 1) }))
    .where("id", "=", companyId)
    .execute();
}
