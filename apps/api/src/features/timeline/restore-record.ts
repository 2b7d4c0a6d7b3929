import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import type { RecordSelect } from "@tandem/db/records/list-records";
import { restoreRecord as takeOut } from "@tandem/db/records/restore-record";
import { restoreTimelineCopies } from "@tandem/db/timeline/archive";
import { inTransaction } from "@tandem/db/transaction";
import type { ActContext } from "./act-context.ts";
import { getRecord } from "./lock-record.ts";

/** Takes a record out of the archive, its history with it; one that is not in it stays as it is. */
export function restoreRecord<Json>(
  ctx: ActContext,
  companyId: string,
  records: RecordSelect<Json>,
  noun: string,
  id: string,
): Promise<Json> {
  return inTransaction(ctx.db, async (trx) => {
    const wasArchived = await takeOut(trx, records, companyId, id);
    const record = await getRecord(trx, records, noun, id);
    if (!wasArchived) return record;
    await restoreTimelineCopies(trx, companyId, { object: noun, ids: [id] });
    await recordAudit(trx, ctx, { action: `${noun}.restored`, object: noun, recordId: id, companyId });
    await refreshCompanyFigures(trx, [companyId]);
    return record;
  });
}
