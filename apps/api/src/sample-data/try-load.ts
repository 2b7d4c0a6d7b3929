import { connect } from "@tandem/db/connect";
import { startEmbeddedPostgres } from "@tandem/db/embedded/start-embedded-postgres";
import { migrateToLatest } from "@tandem/db/migrate";
import { sql } from "kysely";
import { loadSampleData } from "./load-sample-data.ts";

const server = await startEmbeddedPostgres({
  dataDir: process.env["TRIAL"] ?? "/tmp/sample-trial",
  report: console.log,
});
try {
  await migrateToLatest({ url: server.url, report: () => {} });
  const { db, close } = connect(server.url, { max: 10 });
  const counted: Record<string, number> = {};
  const t = Date.now();
  try {
    await loadSampleData({ db, now: new Date(), report: (m) => console.log(((Date.now() - t) / 1000).toFixed(1), m) });
  } catch (e) {
    console.log(e);
  }
  console.log("took", Date.now() - t);
  const tables = (
    await sql<{
      n: string;
    }>`select c.relname n from pg_class c join pg_namespace s on s.oid=c.relnamespace where s.nspname='public' and c.relkind='r' order by 1`.execute(
      db,
    )
  ).rows;
  for (const { n } of tables)
    counted[n] = Number((await sql<{ c: string }>`select count(*) c from ${sql.table(n)}`.execute(db)).rows[0]?.c);
  console.log(JSON.stringify(counted));
  console.log(
    (await sql`select type, count(*)::int from timeline_events group by 1 order by 2`.execute(db)).rows
      .map((r: any) => r.type + " " + r.count)
      .join(", "),
  );
  await close();
} finally {
  await server.stop();
}
