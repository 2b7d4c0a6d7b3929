import { findCurrentContactByEmail } from "@tandem/db/contacts/reads";
import type { Database } from "@tandem/db/schema/database";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";

/** One current contact of a company has an address; the caller holds the company's row, so two cannot take it at once. */
export async function refuseTakenEmail(
  trx: Transaction<Database>,
  companyId: string,
  { email, except }: { email?: string | null; except?: string },
): Promise<void> {
  if (!email) return;
  const holder = await findCurrentContactByEmail(trx, companyId, email, { except });
  if (holder) throw invalid([{ path: "email", message: `is the address of ${holder.name} at this company already` }]);
}
