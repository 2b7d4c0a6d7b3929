import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { seededRandom } from "@tandem/api/sample-data/plan/seeded-random";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { connect } from "@tandem/db/connect";
import { migrateToLatest } from "@tandem/db/migrate";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { makeCompany } from "./company/company.ts";
import { companySizes } from "./company-sizes.ts";
import { openSpool, type SpooledFile } from "./spool.ts";
import { suspendKeys } from "./suspend-keys.ts";
import { makeWorld } from "./world.ts";

export interface FillInput {
  url: string;
  companies: number;
  events: number;
  /** The moment at which the data ends. */
  now: Date;
  /** With which the first member signs in; null: nobody does. */
  passwordHash: string | null;
  /** For rows on their way. */
  spoolFolder: string;
  report: (message: string) => void;
}

const AT_ONCE = 2;
const FIGURES_AT_ONCE = 500;

/** Fills an empty database; the same input gives the same rows. Answers the number of rows by table. */
export async function fillDatabase(input: FillInput): Promise<Record<string, number>> {
  const { url, report } = input;
  await migrateToLatest({ url, report });
  await refuseFilled(url);
  const spool = await openSpool(input.spoolFolder);
  try {
    report("Making the rows");
    makeRows(input, spool.emit);
    const files = spool.close();
    await copyAll(url, files, report);
    report("Summing up what the book of business shows");
    await sumUp(url);
    const counts: Record<string, number> = {};
    for (const { table, rows } of files) counts[table] = (counts[table] ?? 0) + rows;
    return counts;
  } finally {
    await spool.remove();
  }
}

function makeRows({ companies, events, now, passwordHash }: FillInput, emit: Parameters<typeof makeCompany>[2]): void {
  const world = makeWorld(now.getTime(), passwordHash, emit);
  const sizes = seededRandom("order of companies").shuffle(companySizes(companies, events));
  for (const [index, size] of sizes.entries()) makeCompany(world, { index, size }, emit);
}

async function refuseFilled(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select from companies union all select from members limit 1");
    if (rowCount)
      throw new Error("The database has companies or members already: benchmark data goes into an empty one.");
  });
}

async function copyAll(url: string, files: readonly SpooledFile[], report: (message: string) => void): Promise<void> {
  const tables = [...new Set(files.map(({ table }) => table))];
  const suspended = await withClient(url, (client) => suspendKeys(client, tables));
  try {
    report(
      `Copying ${files.reduce((sum, { rows }) => sum + rows, 0).toLocaleString("en")} rows into ${tables.length} tables`,
    );
    await inParallel(url, files, copyFile);
  } finally {
    report(`Building ${suspended.length} indexes and foreign keys`);
    const isKey = ({ create }: { create: string }) => create.startsWith("alter");
    const run = (client: pg.ClientBase, { create }: { create: string }) => client.query(create);
    await inParallel(
      url,
      suspended.filter((one) => !isKey(one)),
      run,
    );
    // One after the other: keys between the same tables would wait for each other's locks, or never end.
    await withClient(url, async (client) => {
      for (const key of suspended.filter(isKey)) await run(client, key);
    });
  }
  report("Vacuum and analyze");
  await withClient(url, async (client) => {
    await client.query(`select setval('ticket_numbers', (select coalesce(max(number), 1000) from tickets))`);
    await client.query("vacuum (analyze)");
  });
}

async function copyFile(client: pg.ClientBase, { table, columns, file }: SpooledFile): Promise<void> {
  const names = columns.map(pg.escapeIdentifier).join(", ");
  await pipeline(
    createReadStream(file),
    client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${names}) from stdin`)),
  );
}

/** By the product's own function, so that the book says what it would have said. */
export async function sumUp(url: string): Promise<void> {
  const { db, close } = connect(url, { max: 2 });
  try {
    const ids = (await db.selectFrom("companies").select("id").execute()).map(({ id }) => id);
    for (let at = 0; at < ids.length; at += FIGURES_AT_ONCE)
      await db.transaction().execute((trx) => refreshCompanyFigures(trx, ids.slice(at, at + FIGURES_AT_ONCE)));
  } finally {
    await close();
  }
  await withClient(url, (client) => client.query("vacuum (analyze) company_figures"));
}

async function inParallel<T>(
  url: string,
  work: readonly T[],
  run: (client: pg.ClientBase, item: T) => Promise<unknown>,
): Promise<void> {
  const queue = [...work];
  const worker = () =>
    withClient(url, async (client) => {
      await client.query("set maintenance_work_mem = '512MB'");
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(client, item);
    });
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
