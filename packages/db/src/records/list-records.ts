import { invalid } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { IS_VALUE_OF } from "./cursor-values.ts";

export interface PageRequest {
  limit: number;
  cursor?: string;
}

export interface RecordPage<Json> {
  items: Json[];
  nextCursor: string | null;
}

/** What a list is sorted by: an expression on `r` that is never null, and its type in PostgreSQL. */
export interface SortKey {
  by: RawBuilder<unknown>;
  type: keyof typeof IS_VALUE_OF;
  order: "asc" | "desc";
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
  { by, type, order }: SortKey,
  { limit, cursor }: PageRequest,
): Promise<RecordPage<Json>> {
  const direction = sql.raw(order);
  const conditions = [...where, ...beyond({ by, type, order }, cursor)];
  const { rows } = await sql<{ json: Json; place: string; id: string }>`
    select ${json} as json, (${by})::text as place, r.id as id from ${sql.table(table)} r ${join}
    where ${sql.join(conditions, sql` and `)}
    order by ${by} ${direction}, r.id ${direction} limit ${limit + 1}`.execute(db);
  const last = rows[limit - 1];
  const nextCursor = rows.length > limit && last ? encode([last.place, last.id]) : null;
  return { items: rows.slice(0, limit).map((row) => row.json), nextCursor };
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

function beyond({ by, type, order }: SortKey, cursor: string | undefined): RawBuilder<unknown>[] {
  if (cursor === undefined) return [];
  const [key, id] = decode(cursor);
  if (typeof key !== "string" || !IS_VALUE_OF[type](key) || !Id.safeParse(id).success)
    throw invalid([{ path: "cursor", message: "is not one this list has given out" }]);
  return [sql`(${by}, r.id) ${sql.raw(order === "asc" ? ">" : "<")} (${key}::${sql.raw(type)}, ${id}::uuid)`];
}

const encode = (place: [string, string]) => Buffer.from(JSON.stringify(place)).toString("base64url");

function decode(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) && value.length === 2 ? value : [];
  } catch {
    return [];
  }
}
