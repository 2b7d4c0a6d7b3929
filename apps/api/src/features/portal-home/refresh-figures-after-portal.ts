import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { inTransaction } from "@tandem/db/transaction";
import type { JobContext } from "../../jobs/context.ts";

/** The portal may not touch the figures of a company; the worker recomputes them after what a customer did. */
export function refreshFiguresAfterPortal({ db }: JobContext, { companyId }: { companyId: string }): Promise<void> {
  return inTransaction(db, (trx) => refreshCompanyFigures(trx, [companyId]));
}
