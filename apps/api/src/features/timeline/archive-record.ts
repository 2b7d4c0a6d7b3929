import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { archiveRecord as putAway } from "@tandem/db/records/archive-record";
import type { RecordSelect } from "@tandem/db/records/list-records";
import { archiveTimelineCopies } from "@tandem/db/timeline/archive";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "./act-context.ts";

/** Archives a record of a company: it leaves the lists, and its rows the timeline, until it is restored. */
export function archiveRecord(
  ctx: ActContext,
  companyId: string,
  records: RecordSelect<unknown>,
  noun: string,
  id: string,
): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    if (!(await putAway(trx, records, id, ctx.now))) throw notFound(noun);
    await archiveTimelineCopies(trx, companyId, { object: noun, ids: [id] }, ctx.now);
    await recordAudit(trx, ctx, { action: `${noun}.archived`, object: noun, recordId: id, companyId });
    await refreshCompanyFigures(trx, [companyId]);
  });
}
