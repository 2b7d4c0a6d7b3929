import { recordAudit } from "@tandem/db/audit/record-audit";
import { findBulkAct, findCompanyIds } from "@tandem/db/bulk-acts/reads";
import {
  insertBulkAct,
  insertMatchingCompanies,
  insertNamedCompanies,
  setBulkTotal,
} from "@tandem/db/bulk-acts/writes";
import { newId } from "@tandem/db/ids";
import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import { type BulkAct, type BulkFilter, MOST_AT_ONCE, type StartBulkActInput } from "@tandem/domain/bulk-acts/bulk-act";
import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import { filterBy } from "../companies/book-filter.ts";
import type { ActContext } from "../timeline/act-context.ts";
import { resolveChange } from "./resolve-change.ts";

/**
 * Asks for one change of many companies; a job makes it. The companies are fixed here and now, so that a change which moves
 * them out of the filter neither skips one nor comes to one twice.
 */
export function startBulkAct(ctx: ActContext, { companyIds, filter, change }: StartBulkActInput): Promise<BulkAct> {
  return inTransaction(ctx.db, async (trx) => {
    const act = { ...ctx, db: trx };
    const { memberId } = ctx.actor;
    const id = newId();
    const resolved = await resolveChange(act, change);
    await insertBulkAct(trx, { id, change: resolved, createdBy: memberId, createdAt: ctx.now });
    const total = companyIds ? await fixNamed(trx, id, companyIds) : await fixMatching(act, id, filter ?? {});
    await setBulkTotal(trx, id, total);
    await recordAudit(trx, ctx, {
      action: "bulk_act.started",
      object: "bulk_act",
      recordId: id,
      companyId: null,
      changes: { change: resolved, total, ...(filter && { filter }) },
    });
    await enqueue(trx, "run-bulk-act", { bulkActId: id }, { jobKey: `bulk:${id}` });
    const started = await findBulkAct(trx, memberId, id);
    if (!started) throw notFound("bulk act");
    return started;
  });
}

async function fixNamed(trx: Transaction<Database>, id: string, companyIds: readonly string[]): Promise<number> {
  const known = await findCompanyIds(trx, companyIds);
  const unknown = companyIds.flatMap((companyId, index) =>
    known.has(companyId) ? [] : [{ path: `companyIds.${index}`, message: "is not a company" }],
  );
  if (unknown.length > 0) throw invalid(unknown);
  return insertNamedCompanies(trx, id, companyIds);
}

async function fixMatching(
  ctx: ActContext & { db: Transaction<Database> },
  id: string,
  filter: BulkFilter,
): Promise<number> {
  const total = await insertMatchingCompanies(ctx.db, id, {
    filter: await filterBy(ctx, askedFor(filter)),
    limit: MOST_AT_ONCE + 1,
  });
  if (total === 0) throw invalid([{ path: "filter", message: "matches no company" }]);
  if (total > MOST_AT_ONCE) throw invalid([{ path: "filter", message: "matches more than 50,000 companies" }]);
  return total;
}

const askedFor = ({ q, where = [] }: BulkFilter): BookWhere =>
  q ? [{ field: "name_or_domain", op: "contains", value: q }, ...where] : where;
