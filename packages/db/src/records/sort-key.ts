import { invalid } from "@tandem/domain/errors/domain-error";
import { Id } from "@tandem/domain/fields/references";
import type { Sort } from "@tandem/domain/fields/sorts";
import { type RawBuilder, sql } from "kysely";
import { IS_VALUE_OF } from "./cursor-values.ts";

/** What a list is sorted by: an expression that is never null, and its type in PostgreSQL. */
export interface SortKey {
  by: RawBuilder<unknown>;
  type: keyof typeof IS_VALUE_OF;
  order: "asc" | "desc";
  /** How the address calls this order: a cursor of another one is refused. */
  name?: string;
}

/** The orders of a list by what they are called; each also the other way round. */
export type SortKeys<Name extends string> = Record<Name, Pick<SortKey, "by" | "type">>;

/** "-issued" is descending. */
export function sortOf<Name extends string>(keys: SortKeys<Name>, sort: Sort<Name>): SortKey {
  const name = sort.replace(/^-/, "") as Name;
  return { ...keys[name], order: sort.startsWith("-") ? "desc" : "asc", name: sort };
}

/** A word of a closed list as its place in it, so that the list's own order is what sorts. At most nine words. */
export const rankOf = (column: RawBuilder<unknown>, words: readonly string[]): RawBuilder<string> =>
  sql`coalesce(array_position(${sql.lit(`{${words.join(",")}}`)}::text[], ${column}), 9)::text`;

/** A moment as text that sorts as it does, to stand behind a rank. */
export const sortableTime = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${column} at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`;

/** Words without regard to their case; what has none comes last, and first the other way round. */
export const sortableWords = (words: RawBuilder<unknown>): RawBuilder<string> =>
  sql`coalesce('0' || lower(${words}), '1')`;

/** The condition that a row comes after the one where the last page ended. */
export function beyond(key: SortKey, cursor: string | undefined, id: RawBuilder<unknown>): RawBuilder<boolean>[] {
  if (cursor === undefined) return [];
  const [place, lastId, ...mark] = decode(cursor);
  if (
    mark.join() !== markOf(key).join() ||
    typeof place !== "string" ||
    !IS_VALUE_OF[key.type](place) ||
    !Id.safeParse(lastId).success
  )
    throw invalid([{ path: "cursor", message: "is not one this list has given out" }]);
  const than = sql.raw(key.order === "asc" ? ">" : "<");
  return [sql`(${key.by}, ${id}) ${than} (${place}::${sql.raw(key.type)}, ${lastId}::uuid)`];
}

/** What every row of a page says beside its content. */
export interface Placed {
  place: string;
  id: string;
}

/** Takes `limit` + 1 rows: the one too many only says that there is another page. */
export function cutPage<Row extends Placed>(rows: readonly Row[], limit: number, key: SortKey) {
  const last = rows[limit - 1];
  const nextCursor = rows.length > limit && last ? encode([last.place, last.id, ...markOf(key)]) : null;
  return { rows: rows.slice(0, limit), nextCursor };
}

/** Every text is a text: a cursor says of which order it is, or at least that it is of one by words. */
const markOf = ({ name, type }: SortKey): string[] => (name ? [name] : type === "text" ? ["words"] : []);

const encode = (place: string[]) => Buffer.from(JSON.stringify(place)).toString("base64url");

function decode(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
