import { readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { CannotStartError } from "./cannot-start-error.ts";
import { isServerUp, type Server } from "./run-pg-ctl.ts";

/**
 * The port of a server that still runs on this cluster, left behind by a Tandem that was killed. A postmaster.pid
 * whose process is gone or something else (ids are reused quickly in containers) is taken away.
 */
export async function findRunningServer(server: Server, superuserPassword: string): Promise<number | undefined> {
  if (!(await isServerUp(server))) return undefined;
  const pidFile = path.join(server.clusterDir, "postmaster.pid");
  const [pid = "", , , port = ""] = readFileSync(pidFile, "utf8").split("\n");
  for (let attempt = 0; attempt < 50; attempt++) {
    if (!isPostgres(Number(pid))) {
      rmSync(pidFile, { force: true });
      return undefined;
    }
    if (await servesCluster(server.clusterDir, Number(port), superuserPassword)) return Number(port);
    await sleep(100);
  }
  throw new CannotStartError(
    `A PostgreSQL (process ${pid}) runs on ${server.clusterDir} but does not answer. End it and start Tandem again; ` +
      `its log is ${server.logFile}`,
  );
}

/** Where processes cannot be looked at, pg_ctl's word counts. */
function isPostgres(pid: number): boolean {
  if (process.platform !== "linux") return true;
  try {
    return path.basename(readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0] ?? "").startsWith("postgres");
  } catch {
    return false;
  }
}

/** Whether the server on that port is the one of this cluster, and lets us in. */
export async function servesCluster(clusterDir: string, port: number, password: string): Promise<boolean> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ directory: string }>("select current_setting('data_directory') as directory");
    return realpathSync(rows[0]?.directory ?? "/") === realpathSync(clusterDir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
