import { connect } from "@tandem/db/connect";
import { startEmbeddedPostgres } from "@tandem/db/embedded/start-embedded-postgres";
import { migrateToLatest } from "@tandem/db/migrate";
import { loadSampleData } from "./load-sample-data.ts";

const server = await startEmbeddedPostgres({
  dataDir: process.env["TRIAL"] ?? "/tmp/sample-trial/c",
  report: console.log,
});
try {
  await migrateToLatest({ url: server.url, report: () => {} });
  const { db, pool, close } = connect(server.url, { max: 10 });
  const times = new Map<string, [number, number]>();
  pool.on("connect", (client: any) => {
    const q = client.query.bind(client);
    client.query = (c: any, ...rest: any[]) => {
      const t = performance.now();
      const r = q(c, ...rest);
      if (r?.then)
        r.then(
          () => {
            const k = (c.text ?? String(c)).replace(/\s+/g, " ").slice(0, 70);
            const e = times.get(k) ?? [0, 0];
            e[0] += performance.now() - t;
            e[1]++;
            times.set(k, e);
          },
          () => {},
        );
      return r;
    };
  });
  const t = Date.now();
  await loadSampleData({ db, now: new Date(), report: () => {} });
  console.log("took", Date.now() - t);
  let n = 0,
    ms = 0;
  for (const [a, b] of times.values()) {
    ms += a;
    n += b;
  }
  console.log(n, "statements", ms | 0, "ms");
  console.log(
    [...times]
      .sort((a, b) => b[1][0] - a[1][0])
      .slice(0, 25)
      .map(([k, [a, b]]) => `${a | 0}ms ${b}x ${(a / b).toFixed(2)} ${k}`)
      .join("\n"),
  );
  await close();
} finally {
  await server.stop();
}
