import type { Workspace } from "@tandem/domain/workspace/workspace";
import { sql, type Transaction, type Updateable } from "kysely";
import { refreshCompanyFigures } from "../companies/refresh-figures.ts";
import type { Database } from "../schema/database.ts";

/** The settings' row is ours until the transaction ends. */
export async function lockWorkspace(trx: Transaction<Database>): Promise<void> {
  await trx.selectFrom("workspaceSettings").select("id").forUpdate().executeTakeFirstOrThrow();
}

export async function updateWorkspace(
  trx: Transaction<Database>,
  changes: Updateable<Database["workspaceSettings"]> & Partial<Workspace>,
  now: Date,
): Promise<void> {
  await trx
    .updateTable("workspaceSettings")
    .set((eb) => ({ ...changes, updatedAt: now, version: eb("version", "+", 1) }))
    .execute();
}

/**
 * Sums are told in another currency from now on. The rates were into the old one, so they go; what is in the new currency
 * already counts at once, everything else as not converted until someone enters rates.
 */
export async function restateInCurrency(trx: Transaction<Database>, currency: string): Promise<void> {
  await trx.deleteFrom("currencyRates").execute();
  await sql`update deals set reporting_minor = case when currency = ${currency} then value_minor end
    where value_minor is not null`.execute(trx);
  const companies = await trx.selectFrom("companyFigures").select("companyId").execute();
  await refreshCompanyFigures(
    trx,
    companies.map((row) => row.companyId),
  );
}
