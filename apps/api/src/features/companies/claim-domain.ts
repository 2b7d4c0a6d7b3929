import { findCompanyByDomain } from "@tandem/db/companies/reads";
import { lockDomain } from "@tandem/db/companies/writes";
import type { Database } from "@tandem/db/schema/database";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";

/**
 * A domain belongs to one active company, since mail is told apart by it; names may repeat, as companies' names do. Two
 * claims at once wait for each other.
 */
export async function claimDomain(
  trx: Transaction<Database>,
  companyId: string,
  domain: string | null | undefined,
): Promise<void> {
  if (!domain) return;
  await lockDomain(trx, domain);
  const holder = await findCompanyByDomain(trx, domain, { except: companyId });
  if (holder) throw invalid([{ path: "domain", message: `belongs to ${holder.name} already` }]);
}
