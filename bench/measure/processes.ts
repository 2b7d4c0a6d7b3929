import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** The ports of everything a benchmark starts. */
export const PORTS = { api: 4450, twin: 4451, admin: 4452, portal: 4453 };

export interface Server {
  url: string;
  pid: number;
  /** From the start of the process to its first answer. */
  readyMs: number;
  stop(): Promise<void>;
}

interface StartInput {
  args: string[];
  env: Record<string, string>;
  logFile: string;
  /** Answers 2xx or 3xx as soon as the server serves. */
  probes: string[];
}

/** Starts a Node process of its own, its output in a file, and waits until every probe answers. */
export async function startServer({ args, env, logFile, probes }: StartInput): Promise<Server> {
  for (const probe of probes)
    if ((await statusOf(probe)) > 0)
      throw new Error(`Something answers at ${new URL(probe).origin} already: stop it first.`);
  const started = performance.now();
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...plainEnvironment(), ...env },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  for (const probe of probes) await untilAnswers(child, probe, logFile);
  const url = new URL(probes[0] ?? "").origin;
  return { url, pid: child.pid ?? 0, readyMs: performance.now() - started, stop: () => stopChild(child) };
}

/** What the caller has set for Tandem itself must not reach the servers that are measured. */
function plainEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(TANDEM_|DATABASE_URL|SMTP_URL|NODE_ENV)/.test(name));
  return Object.fromEntries(kept) as Record<string, string>;
}

async function untilAnswers(child: ChildProcess, probe: string, logFile: string): Promise<void> {
  for (const until = Date.now() + 180_000; Date.now() < until; await sleep(5)) {
    if (child.exitCode !== null) throw new Error(`A server ended before it served ${probe}; see ${logFile}.`);
    const status = await statusOf(probe);
    if (status >= 200 && status < 500) return;
  }
  throw new Error(`${probe} did not answer within three minutes; see ${logFile}.`);
}

/** 0 where nothing answers. */
const statusOf = (address: string): Promise<number> =>
  fetch(address, { redirect: "manual" }).then(
    (response) => response.status,
    () => 0,
  );

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** The API as in production: its bundle, a process of its own, no pages, its log lines into a file. */
export const startApi = (databaseUrl: string, folder: string): Promise<Server> =>
  startServer({
    args: ["apps/api/dist/main.js"],
    env: {
      NODE_ENV: "production",
      TANDEM_MODE: "production",
      TANDEM_SECRET: "only-for-this-benchmark",
      DATABASE_URL: databaseUrl,
      TANDEM_DATA_DIR: folder,
      TANDEM_API_PORT: String(PORTS.api),
    },
    logFile: path.join(folder, "api.log"),
    probes: [`http://127.0.0.1:${PORTS.api}/readyz`],
  });

export const startTwin = (databaseUrl: string, folder: string): Promise<Server> =>
  startServer({
    args: ["--import", "tsx", "bench/twin/twin.ts", String(PORTS.twin), databaseUrl],
    env: { NODE_ENV: "production" },
    logFile: path.join(folder, "twin.log"),
    probes: [`http://127.0.0.1:${PORTS.twin}/`],
  });

/** As Remix writes a cookie that is not signed. */
export const cookieValue = (token: string): string => encodeURIComponent(btoa(JSON.stringify(token)));

/** Everything as `npm start` starts it, in one process with its pages. */
export const startAll = (folder: string, env: Record<string, string>): Promise<Server> =>
  startServer({
    args: ["scripts/start.mjs"],
    env: {
      TANDEM_SAMPLE_DATA: "false",
      TANDEM_DATA_DIR: folder,
      TANDEM_API_PORT: String(PORTS.api),
      TANDEM_ADMIN_PORT: String(PORTS.admin),
      TANDEM_PORTAL_PORT: String(PORTS.portal),
      ...env,
    },
    logFile: path.join(path.dirname(folder), "start.log"),
    probes: [PORTS.api, PORTS.admin, PORTS.portal].map((port) => `http://127.0.0.1:${port}/healthz`),
  });
