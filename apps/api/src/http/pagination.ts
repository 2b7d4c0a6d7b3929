import { z } from "@hono/zod-openapi";
import { USUAL_LIMIT } from "@tandem/db/records/page-json";
import { invalid } from "@tandem/domain/errors/domain-error";

/** The query of every list: `?limit=&cursor=`. A feature extends it with its filters. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(USUAL_LIMIT),
  cursor: z.string().max(4000).optional(),
});

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export function pageSchema<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** What a cursor stands for: the sort key and id of the last row. Null on the first page. */
export function readCursor<S extends z.ZodType>(cursor: string | undefined, key: S): z.infer<S> | null {
  if (cursor === undefined) return null;
  const parsed = key.safeParse(decode(cursor));
  if (!parsed.success) throw invalid([{ path: "cursor", message: "is not one this list has given out" }]);
  return parsed.data;
}

/** Takes `limit + 1` rows: the one too many only says that there is another page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (last: Row) => unknown): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor(keyOf(last)) : null;
  return { items, nextCursor };
}

/** The cursor that stands for a sort key and id. */
export const encodeCursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString("base64url");

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
