import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "@tandem/api/sample-data/plan/seeded-random";
import { domainOf } from "../data/company/company.ts";
import { FIRST_NAMES, LAST_NAMES, TITLES } from "../data/vocabulary.ts";
import { measureCopy, removeImported } from "./copy-imported.ts";
import { type MemoryUse, watchMemory } from "./memory.ts";
import type { Server } from "./processes.ts";
import { median, type Speed, shootMix } from "./rounds.ts";
import type { Stage } from "./stage.ts";

export interface ImportFigures {
  rows: number;
  importSeconds: number;
  /** COPY of every row that the import left behind, into the same tables with all their keys and indexes. */
  copySeconds: number;
  written: Record<string, number>;
  /** Of the API and the worker in it, while it imports. */
  memory: MemoryUse;
  idle: Speed;
  busy: Speed;
  pacedIdle: Speed;
  pacedBusy: Speed;
}

interface ImportInput {
  api: Server;
  databaseUrl: string;
  stage: Stage;
  rows: number;
  say: (line: string) => void;
}

const WINDOW_SECONDS = 3;
const WINDOWS = 3;
const CONNECTIONS = 10;
const STANDSTILL_MS = 60_000;
/** Requests per second of many people at work, well below what the API can do. */
const PACE = 60;

/** Imports contacts twice: alone, against COPY of what it wrote, and while others ask the API. Leaves the data as it was. */
export async function measureImports(input: ImportInput): Promise<ImportFigures> {
  const { databaseUrl, rows, say } = input;
  const run = Date.now().toString(36); // what a killed run left behind must not be recognised
  const watched = watchMemory(input.api.pid);
  const alone = await runImport(input, `bench-alone-${run}`);
  const memory = watched.stop();
  say(`import of ${rows.toLocaleString("en")} contacts: ${alone.seconds.toFixed(1)} s`);
  const { seconds: copySeconds, written } = await measureCopy(databaseUrl, alone.id);
  say(`COPY of what it wrote: ${copySeconds.toFixed(1)} s`);

  const idle = await askOthers(input, () => true);
  const pacedIdle = await askOthers(input, () => true, PACE);
  const { begin, isRunning, end } = startInBackground(input, `bench-busy-${run}`);
  await begin;
  const busy = await askOthers(input, isRunning);
  const pacedBusy = await askOthers(input, isRunning, PACE);
  const second = await end;
  await removeImported(databaseUrl, second.id);
  return { rows, importSeconds: alone.seconds, copySeconds, written, memory, idle, busy, pacedIdle, pacedBusy };
}

/** What others get meanwhile: pages of a history and 360s by turns; medians of windows of three seconds. */
async function askOthers({ api, stage }: ImportInput, isWanted: () => boolean, pace?: number): Promise<Speed> {
  const { memberToken: token, smallCompanyId, hugeCompanyId, deepCursors } = stage;
  const paths = [
    `/v1/companies/${smallCompanyId}/360`,
    `/v1/companies/${hugeCompanyId}/timeline?limit=50&cursor=${deepCursors[0]?.cursor}`,
    `/v1/companies/${hugeCompanyId}/360`,
  ];
  const windows: Speed[] = [];
  while (windows.length < WINDOWS && (windows.length === 0 || isWanted()))
    windows.push(
      await shootMix(api.url, { paths, token }, { connections: CONNECTIONS, seconds: WINDOW_SECONDS, pace }),
    );
  const of = (pick: (speed: Speed) => number) => median(windows.map(pick));
  return { perSecond: of(({ perSecond }) => perSecond), p50: of(({ p50 }) => p50), p99: of(({ p99 }) => p99) };
}

function startInBackground(input: ImportInput, source: string) {
  let isRunning = true;
  const end = runImport(input, source).finally(() => {
    isRunning = false;
  });
  return { begin: sleep(1000), isRunning: () => isRunning, end };
}

const MAPPING = {
  externalId: "Id",
  name: "Name",
  company: "Company",
  email: "E-mail",
  title: "Title",
  phones: "Phone",
};

async function runImport({ api, stage, rows }: ImportInput, source: string): Promise<{ id: string; seconds: number }> {
  const form = new FormData();
  form.set("kind", "contacts");
  form.set("source", source);
  form.set("mapping", JSON.stringify(MAPPING));
  form.set("file", new Blob([contactsCsv(source, rows, stage.companies)], { type: "text/csv" }), `${source}.csv`);
  const headers = { authorization: `Bearer ${stage.memberToken}` };
  const started = performance.now();
  const accepted = await fetch(`${api.url}/v1/imports`, { method: "POST", headers, body: form });
  if (accepted.status !== 202) throw new Error(`The import was refused: ${await accepted.text()}`);
  const { id } = (await accepted.json()) as { id: string };
  const created = await untilDone(async () => {
    const response = await fetch(`${api.url}/v1/imports/${id}`, { headers });
    return (await response.json()) as ShownImport;
  });
  if (created !== rows) throw new Error(`Of ${rows} rows the import created ${created}.`);
  return { id, seconds: (performance.now() - started) / 1000 };
}

interface ShownImport {
  status: string;
  failure: string | null;
  counts: { rows: number; created: number };
}

/** Answers how many records came into being; throws when the import fails or stands still. */
async function untilDone(look: () => Promise<ShownImport>): Promise<number> {
  let lastMove = { rows: 0, at: Date.now() };
  for (;;) {
    const { status, failure, counts } = await look();
    if (status === "done") return counts.created;
    if (status === "failed") throw new Error(`The import failed: ${failure}`);
    if (counts.rows !== lastMove.rows) lastMove = { rows: counts.rows, at: Date.now() };
    if (Date.now() - lastMove.at > STANDSTILL_MS) throw new Error(`The import stands still at row ${counts.rows}.`);
    await sleep(250);
  }
}

function contactsCsv(source: string, rows: number, companies: number): string {
  const random = seededRandom(source);
  const lines = ["Id,Name,Company,E-mail,Title,Phone"];
  for (let row = 0; row < rows; row++) {
    const [first, last] = [random.pick(FIRST_NAMES), random.pick(LAST_NAMES)];
    const email = `${first}.${last}.${row}@${source}.example`.toLowerCase();
    const company = domainOf(random.between(0, companies - 1));
    lines.push(
      `${row},${first} ${last},${company},${email},${random.pick(TITLES)},+31 6 ${random.between(10_000_000, 99_999_999)}`,
    );
  }
  return lines.join("\n");
}
