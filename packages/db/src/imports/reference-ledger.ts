import { sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import { insertRows } from "../records/bulk-rows.ts";
import type { Database } from "../schema/database.ts";

/** What an import made of members, products, attributes and tags, which belong to no company. */
export interface ReferenceRecord {
  object: keyof typeof TABLES;
  recordId: string;
  made: "created" | "updated";
  /** Of an update: what each column held before, and what the import wrote. */
  changes: Readonly<Record<string, readonly [before: unknown, after: unknown]>> | null;
}

const TABLES = { member: "members", product: "products", attribute: "attributes", tag: "tags" } as const;

export async function recordReferences(
  trx: Transaction<Database>,
  importId: string,
  records: readonly ReferenceRecord[],
): Promise<void> {
  await insertRows(
    trx,
    "importReferences",
    records.map((record) => ({ ...record, id: newId(), importId })),
  );
}

/** Of what came into being: nobody invited the member, named the product otherwise, or used it meanwhile. */
const UNTOUCHED = {
  member: sql`not active and password_hash is null and version = 1`,
  product: sql`archived_at is null`,
  attribute: sql`archived_at is null`,
  tag: sql`archived_at is null`,
};

/** Last one first. */
export async function listReferences(
  trx: Transaction<Database>,
  importId: string,
): Promise<(ReferenceRecord & { id: string; name: string | null })[]> {
  const { rows } = await sql<ReferenceRecord & { id: string; name: string | null }>`
    select r.id, r.object, r.record_id, r.made, r.changes, coalesce(m.name, p.name, a.name, t.name::text) as name
    from import_references r
      left join members m on r.object = 'member' and m.id = r.record_id
      left join products p on r.object = 'product' and p.id = r.record_id
      left join attributes a on r.object = 'attribute' and a.id = r.record_id
      left join tags t on r.object = 'tag' and t.id = r.record_id
    where r.import_id = ${importId} order by r.id desc`.execute(trx);
  return rows;
}

/** Takes it away where nothing refers to it and nobody has touched it; false where it stays. */
export async function deleteReference(
  trx: Transaction<Database>,
  { object, recordId }: Pick<ReferenceRecord, "object" | "recordId">,
): Promise<boolean> {
  await sql`savepoint undo_reference`.execute(trx);
  try {
    const { numAffectedRows } = await sql`delete from ${sql.table(TABLES[object])}
      where id = ${recordId} and ${UNTOUCHED[object]}`.execute(trx);
    await sql`release savepoint undo_reference`.execute(trx);
    return (numAffectedRows ?? 0n) > 0n;
  } catch (error) {
    await sql`rollback to savepoint undo_reference`.execute(trx);
    if (typeof error === "object" && error !== null && "code" in error && error.code === "23503") return false;
    throw error;
  }
}

/** Writes back every column that still says what the import wrote; answers those that do not. */
export async function restoreReference(
  trx: Transaction<Database>,
  { object, recordId, changes }: ReferenceRecord,
): Promise<string[]> {
  const table = sql.table(TABLES[object]);
  const kept: string[] = [];
  for (const [column, [before, after]] of Object.entries(changes ?? {})) {
    const name = sql.ref(column);
    const { numAffectedRows } = await sql`update ${table} set ${name} = ${before}
      where id = ${recordId} and ${name} is not distinct from ${after}`.execute(trx);
    if (numAffectedRows === 0n) kept.push(column);
  }
  return kept;
}

export async function forgetReferences(trx: Transaction<Database>, importId: string): Promise<void> {
  await trx.deleteFrom("importReferences").where("importId", "=", importId).execute();
}
