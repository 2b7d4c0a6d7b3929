import type pg from "pg";

interface Definition {
  drop: string;
  create: string;
  table: string;
}

/**
 * Takes foreign keys and secondary indexes from these tables, as the catalogue describes them, and answers what puts
 * them back: building an index once is far cheaper than keeping it for every row. Primary and unique keys stay.
 */
export async function suspendKeys(client: pg.ClientBase, tables: readonly string[]): Promise<Definition[]> {
  const { rows: indexes } = await client.query<Definition>(
    `select i.indrelid::regclass::text as "table", format('drop index %s', i.indexrelid::regclass) as drop,
       pg_get_indexdef(i.indexrelid) as create
     from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisunique order by 1, 3`,
    [tables],
  );
  const { rows: keys } = await client.query<Definition>(
    `select k.conrelid::regclass::text as "table",
       format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
       format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as create
     from pg_constraint k where k.contype = 'f' and k.conrelid = any($1::regclass[]) order by 1, 3`,
    [tables],
  );
  for (const { drop } of [...keys, ...indexes]) await client.query(drop);
  return [...indexes, ...keys];
}
