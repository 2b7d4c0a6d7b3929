import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { sumUp } from "../data/fill-database.ts";

const IMPORTED = "select c.company_id, c.id from contacts c join imports i on i.source = c.source where i.id = $1";

interface LeftBehind {
  table: string;
  /** Which of its rows `t` are the import's; `$1` is its id. */
  of: string;
  /** Nothing may delete there: its rows stay, and the copies get ids of their own. */
  stays?: boolean;
}

/** Where an import of contacts leaves rows, in the order in which keys let them be written. */
const LEFT_BEHIND: LeftBehind[] = [
  { table: "contacts", of: `(t.company_id, t.id) in (${IMPORTED})` },
  { table: "contact_titles", of: `(t.company_id, t.contact_id) in (${IMPORTED})` },
  { table: "timeline_events", of: `t.object = 'contact' and (t.company_id, t.record_id) in (${IMPORTED})` },
  { table: "provenance", of: "t.import_id = $1" },
  { table: "import_records", of: "t.import_id = $1" },
  { table: "audit_events", of: "t.object = 'import' and t.record_id = $1", stays: true },
];

/** COPY of all rows that the import left behind, with every key and index in place; afterwards they are gone. */
export async function measureCopy(databaseUrl: string, importId: string) {
  const client = await open(databaseUrl);
  try {
    const saved = [];
    for (const left of LEFT_BEHIND) saved.push(await save(client, left, pg.escapeLiteral(importId)));
    await remove(client, importId);
    const started = performance.now();
    await client.query("begin");
    for (const { table, columns, lines } of saved)
      await pipeline(Readable.from([lines]), client.query(copyFrom(`copy ${table} (${columns}) from stdin`)));
    const seconds = (performance.now() - started) / 1000;
    await client.query("rollback");
    await client.query("delete from imports where id = $1", [importId]);
    await tidy(client);
    await sumUp(databaseUrl);
    return { seconds, written: Object.fromEntries(saved.map(({ table, rows }) => [table, rows])) };
  } finally {
    await client.end();
  }
}

export async function removeImported(databaseUrl: string, importId: string): Promise<void> {
  const client = await open(databaseUrl);
  try {
    await remove(client, importId);
    await client.query("delete from imports where id = $1", [importId]);
    await sumUp(databaseUrl);
  } finally {
    await client.end();
  }
}

async function save(client: pg.Client, { table, of, stays = false }: LeftBehind, importId: string) {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const columns = rows[0]?.columns ?? "";
  const selected = stays ? columns.replace(/\bid\b/, "gen_random_uuid()") : columns;
  const stream = client.query(
    copyTo(`copy (select ${selected} from ${table} t where ${of.replaceAll("$1", importId)}) to stdout`),
  );
  const lines = await buffer(stream);
  return { table, columns, lines, rows: stream.rowCount };
}

async function remove(client: pg.Client, importId: string): Promise<void> {
  for (const { table, of } of LEFT_BEHIND.filter(({ stays }) => !stays).reverse())
    await client.query(`delete from ${table} t where ${of}`, [importId]);
  await tidy(client);
}

/** What was deleted or rolled back must not slow down what is measured next. */
const tidy = (client: pg.Client) =>
  client.query(`vacuum (analyze) ${LEFT_BEHIND.map(({ table }) => table).join(", ")}`);

async function open(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}
