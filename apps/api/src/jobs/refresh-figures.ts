import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { inTransaction } from "@tandem/db/transaction";
import type { JobContext } from "./context.ts";

/** Job: the customer did something in the portal, which may not write what the book of business shows. */
export const refreshFigures = (ctx: JobContext, { companyId }: { companyId: string }): Promise<void> =>
  inTransaction(ctx.db, (trx) => refreshCompanyFigures(trx, [companyId]));
