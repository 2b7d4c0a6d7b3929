import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildWhenStale } from "../scripts/build-when-stale.mjs";
import { measureImports } from "./measure/imports.ts";
import { measureLists } from "./measure/lists.ts";
import { watchMemory } from "./measure/memory.ts";
import { measurePages } from "./measure/pages.ts";
import { startApi, startTwin } from "./measure/processes.ts";
import {
  describeMachine,
  imported,
  importStalls,
  listsShown,
  memoryUsed,
  pagesShown,
  scrolled,
  speeds,
  startsTaken,
} from "./measure/report.ts";
import { type Measured, measureScenario } from "./measure/rounds.ts";
import { assertSameAnswer } from "./measure/same-answer.ts";
import { type Scenario, scenariosOf } from "./measure/scenarios.ts";
import { measureScroll } from "./measure/scroll.ts";
import { type Stage, setStage } from "./measure/stage.ts";
import { measureStarts } from "./measure/starts.ts";
import { DEFAULT_DATA_DIR, openServer } from "./open-server.ts";

const PARTS = ["360", "timeline", "search", "book", "portal", "lists", "import", "pages", "scroll", "start"] as const;

const USAGE = `npm run bench -- [--only ${PARTS.join(",")}] [--seconds 1] [--rounds 3] [--connections 1,10,50]
                 [--import-rows 100000] [--data-dir ${DEFAULT_DATA_DIR}] [--no-build]

Measures over HTTP on the data of npm run bench:data: the embedded database in the data folder, or that of DATABASE_URL.`;

const { values } = parseArgs({
  options: {
    only: { type: "string", default: PARTS.join(",") },
    seconds: { type: "string", default: "1" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "1,10,50" },
    "import-rows": { type: "string", default: "100000" },
    "data-dir": { type: "string", default: DEFAULT_DATA_DIR },
    "no-build": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const picked = new Set(values.only.split(","));
const say = (line: string) => process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  if (values.help) return console.log(USAGE);
  const unknown = [...picked].filter((part) => !PARTS.some((known) => known === part));
  if (unknown.length > 0) throw new Error(`--only knows no ${unknown.join(", ")}.\n\n${USAGE}`);
  if (!values["no-build"] && !(await buildWhenStale(say))) throw new Error("The build failed; its messages are above.");
  const folder = await mkdtemp(path.join(os.tmpdir(), "tandem-bench-"));
  const server = await openServer(path.resolve(values["data-dir"]), { durable: true, report: say });
  const sections: string[] = [];
  try {
    const stage = await setStage(server.url);
    sections.push(await describeMachine(server.url, stage));
    sections.push(...(await measureServers(server.url, stage, folder)));
    if (picked.has("pages")) sections.push(pagesShown(await measurePages(server.url, stage, { folder, say })));
    if (picked.has("scroll")) sections.push(scrolled(await measureScroll(server.url, stage, { folder, say })));
    if (picked.has("start")) sections.push(startsTaken(await measureStarts(folder, say)));
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`\n${sections.join("\n\n")}`);
}

/** Everything that asks the API, while its memory is watched. */
async function measureServers(databaseUrl: string, stage: Stage, folder: string): Promise<string[]> {
  const scenarios = scenariosOf(stage).filter(({ part }) => picked.has(part));
  if (scenarios.length === 0 && !picked.has("lists") && !picked.has("import")) return [];
  const api = await startApi(databaseUrl, folder);
  const twin = await startTwin(databaseUrl, folder);
  try {
    const memory = watchMemory(api.pid);
    const measured: Measured[] = [];
    for (const scenario of scenarios) {
      await compareAnswers(scenario, api.url, twin.url);
      memory.during(scenario.name);
      measured.push(...(await measureScenario(scenario, { ...rounds(), apiUrl: api.url, twinUrl: twin.url })));
      for (const line of measured.slice(-rounds().connections.length)) say(lineOf(line));
    }
    const underLoad = memory.stop();
    const sections = measured.length > 0 ? [speeds(measured), memoryUsed(underLoad)] : [];
    if (picked.has("lists")) sections.push(listsShown(await measureLists(api.url, stage, { say })));
    if (!picked.has("import")) return sections;
    const rows = Number(values["import-rows"]);
    const figures = await measureImports({ api, databaseUrl, stage, rows, say });
    return [...sections, imported(figures), importStalls(figures)];
  } finally {
    await Promise.all([api.stop(), twin.stop()]);
  }
}

const rounds = () => ({
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  connections: values.connections.split(",").map(Number),
});

const lineOf = ({ name, connections, api, twin, ratio }: Measured) =>
  `${name}, ${connections}: ${api.perSecond.toFixed(0)} and ${twin.perSecond.toFixed(0)} requests/s, ${ratio.toFixed(2)}`;

async function compareAnswers({ name, path: asked, token }: Scenario, apiUrl: string, twinUrl: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const [one, other] = await Promise.all(
    [apiUrl, twinUrl].map(async (url) => {
      const response = await fetch(url + asked, { headers });
      if (!response.ok) throw new Error(`${url}${asked} answered ${response.status}: ${await response.text()}`);
      return response.json() as Promise<unknown>;
    }),
  );
  assertSameAnswer(name, one, other);
}

await main();
