import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { beyond, cutPage, type SortKey } from "./sort-key.ts";

export interface PageRequest {
  limit: number;
  cursor?: string;
}

export interface RecordPage<Json> {
  items: Json[];
  nextCursor: string | null;
}

/** How one kind of record is read: its table stands as `r`. */
export interface RecordSelect<Json> {
  table: string;
  /** More tables for the conditions and the order; they neither add rows nor take any. */
  join?: RawBuilder<unknown>;
  json: RawBuilder<Json>;
  where: RawBuilder<unknown>[];
}

/** The records of one kind with the order a list shows them in. */
export interface RecordList<Json> extends RecordSelect<Json> {
  sort: SortKey;
}

/** One page by (sort key, id); where the last one ended is in the cursor, so no page counts rows it does not show. */
export async function listRecords<Json>(
  db: Kysely<Database>,
  { table, join = sql``, json, where }: RecordSelect<Json>,
  key: SortKey,
  { limit, cursor }: PageRequest,
): Promise<RecordPage<Json>> {
  const direction = sql.raw(key.order);
  const conditions = [...where, ...beyond(key, cursor, sql`r.id`)];
  const { rows } = await sql<{ json: Json; place: string; id: string }>`
    select ${json} as json, (${key.by})::text as place, r.id as id from ${sql.table(table)} r ${join}
    where ${sql.join(conditions, sql` and `)}
    order by ${key.by} ${direction}, r.id ${direction} limit ${limit + 1}`.execute(db);
  const page = cutPage(rows, limit, key);
  return { items: page.rows.map((row) => row.json), nextCursor: page.nextCursor };
}

/** The keys of the whole list in its order. */
export const selectKeys = (
  { table, join = sql``, where }: Pick<RecordSelect<unknown>, "table" | "join" | "where">,
  { by, order }: Omit<SortKey, "type">,
): RawBuilder<{ id: string; companyId: string }> =>
  sql`select r.id, r.company_id from ${sql.table(table)} r ${join} where ${sql.join(where, sql` and `)}
    order by ${by} ${sql.raw(order)}, r.id ${sql.raw(order)}`;

/** One record by its key; `lock` keeps it ours until the transaction ends. */
export async function findRecord<Json>(
  db: Kysely<Database>,
  { table, json, where }: RecordSelect<Json>,
  id: string,
  { lock = false } = {},
): Promise<Json | undefined> {
  const { rows } = await sql<{ json: Json }>`
    select ${json} as json from ${sql.table(table)} r where ${sql.join([...where, sql`r.id = ${id}::uuid`], sql` and `)}
    ${lock ? sql`for update of r` : sql``}`.execute(db);
  return rows[0]?.json;
}
