import {
  BULK_OUTCOMES,
  type BulkAct,
  type BulkActCompany,
  type BulkActStatus,
  type BulkChange,
  type BulkOutcome,
} from "@tandem/domain/bulk-acts/bulk-act";
import { bulkProgress, type OutcomeCounts } from "@tandem/domain/bulk-acts/bulk-progress";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";

interface BulkActRow {
  id: string;
  change: BulkChange;
  status: BulkActStatus;
  failure: string | null;
  total: number;
  createdAt: Date;
  finishedAt: Date | null;
  counts: Partial<OutcomeCounts> | null;
}

/** One that this member asked for; somebody else's is not there. */
export async function findBulkAct(db: Kysely<Database>, memberId: string, id: string): Promise<BulkAct | undefined> {
  const { rows } = await selectBulkActs(memberId, sql`and a.id = ${id}::uuid`).execute(db);
  return rows[0] && toBulkAct(rows[0]);
}

/** What this member has asked for, newest first. */
export async function listBulkActs(
  db: Kysely<Database>,
  memberId: string,
  { after, limit }: { after: { createdAt: string; id: string } | null; limit: number },
): Promise<BulkAct[]> {
  const beyond = after ? sql`and (a.created_at, a.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)` : sql``;
  const page = sql`${beyond} order by a.created_at desc, a.id desc limit ${limit}`;
  const { rows } = await selectBulkActs(memberId, page).execute(db);
  return rows.map(toBulkAct);
}

const selectBulkActs = (memberId: string, more: RawBuilder<unknown>) => sql<BulkActRow>`
  select a.id, a.change, a.status, a.failure, a.total, a.created_at, a.finished_at,
    (select json_object_agg(n.outcome, n.count) from (select c.outcome, count(*)::int as count
      from bulk_act_companies c where c.bulk_act_id = a.id group by c.outcome) n) as counts
  from bulk_acts a where a.created_by = ${memberId}::uuid ${more}`;

function toBulkAct({ counts, createdAt, finishedAt, ...row }: BulkActRow): BulkAct {
  const all = Object.fromEntries(BULK_OUTCOMES.map((outcome) => [outcome, counts?.[outcome] ?? 0])) as OutcomeCounts;
  return {
    ...row,
    ...bulkProgress(row.status, all),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** What became of the companies of an act, of all or of those with one outcome, behind the given company. */
export async function listBulkActCompanies(
  db: Kysely<Database>,
  bulkActId: string,
  { outcome, after, limit }: { outcome?: BulkOutcome; after: string | null; limit: number },
): Promise<BulkActCompany[]> {
  const { rows } = await sql<BulkActCompany>`
    select json_build_object('id', b.company_id, 'name', coalesce(c.name, '')) as company, b.outcome, b.reason
    from bulk_act_companies b left join companies c on c.id = b.company_id
    where b.bulk_act_id = ${bulkActId}::uuid
      ${outcome ? sql`and b.outcome = ${outcome}` : sql``} ${after ? sql`and b.company_id > ${after}::uuid` : sql``}
    order by b.company_id limit ${limit}`.execute(db);
  return rows;
}

/** Those of the ids that are companies, archived or not. */
export async function findCompanyIds(db: Kysely<Database>, companyIds: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom("companies")
    .select("id")
    .where("id", "=", sql<string>`any(${[...companyIds]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
