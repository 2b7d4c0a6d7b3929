import { type RawBuilder, sql } from "kysely";

/** The rows of `from … where … order by … limit` as one JSON array of `item`; an empty one where there are none. */
export const listJson = (item: RawBuilder<unknown>, rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(json_agg(listed.item), '[]'::json) from (select ${item} as item ${rows}) listed)`;

/** How many rows of the company there are. */
export const countJson = (rows: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select count(*) ${rows})`;
