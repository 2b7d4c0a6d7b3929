import { insertDefaultPipeline } from "@tandem/db/deals/pipelines";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { Kysely } from "kysely";

/** At the first start there is no pipeline: makes "Sales", so that a deal can begin. Does nothing ever after. */
export function ensureDefaultPipeline(db: Kysely<Database>): Promise<boolean> {
  return inTransaction(db, insertDefaultPipeline);
}
