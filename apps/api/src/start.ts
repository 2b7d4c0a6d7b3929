import { connect } from "@tandem/db/connect";
import { migrateToLatest } from "@tandem/db/migrate";
import { assertPortalSealed } from "@tandem/db/portal-access/assert-portal-sealed";
import { createApp } from "./app.ts";
import type { ApiConfig } from "./config.ts";
import { ensureDefaultPipeline } from "./features/deals/ensure-default-pipeline.ts";
import { createMailer } from "./features/mail/send-mail.ts";
import { startWorker } from "./jobs/worker.ts";
import { keepSecret } from "./keep-secret.ts";
import { listen } from "./listen.ts";
import { createLog } from "./log.ts";
import { loadSampleData } from "./sample-data/load-sample-data.ts";

export interface RunningApi {
  /** Where this machine reaches it. */
  url: string;
  /** Whether the sample sign-ins work. */
  hasSampleData: boolean;
  /** Answers what is under way, finishes the jobs that run, then lets go of the database. */
  close(): Promise<void>;
}

/** Starts everything the API needs, in order; what was started is stopped again when a later step fails. */
export async function startApi(
  given: ApiConfig,
  { report = () => {} }: { report?: (message: string) => void } = {},
): Promise<RunningApi> {
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const stop of closers.splice(0).reverse()) await stop();
  };
  try {
    const log = createLog(given.logLevel);
    const databaseUrl = given.databaseUrl ?? (await startDatabase(given.dataDir, report, closers));
    // After the server, which first finishes an interrupted restore: that may bring the secret.
    const config = await keepSecret(given);
    await migrateToLatest({ url: databaseUrl, report });
    const connection = connect(databaseUrl, {
      max: 10,
      onError: (error) => log.warn({ err: error }, "lost a connection to the database"),
    });
    closers.push(connection.close);
    await assertPortalSealed(connection.db);
    await ensureDefaultPipeline(connection.db);
    const hasSampleData = config.sampleData && (await loadSampleData({ db: connection.db, now: new Date(), report }));

    const shared = { db: connection.db, config, log, clock: () => new Date() };
    const worker = config.worker ? await startWorker(databaseUrl, shared, createMailer(config)) : null;
    if (worker) closers.push(worker.stop);
    const app = createApp({ ...shared, worker: { isAlive: () => worker?.isAlive() ?? true } });
    const server = await listen(app, config);
    closers.push(server.close);
    return { url: server.url, hasSampleData, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startDatabase(
  dataDir: string,
  report: (message: string) => void,
  closers: (() => Promise<void>)[],
): Promise<string> {
  const { startEmbeddedPostgres } = await import("@tandem/db/embedded/start-embedded-postgres");
  const server = await startEmbeddedPostgres({ dataDir, report });
  closers.push(() => server.stop());
  return server.url;
}
