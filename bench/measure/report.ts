import os from "node:os";
import pg from "pg";
import type { ImportFigures } from "./imports.ts";
import type { ListFigures } from "./lists.ts";
import type { MemoryUse } from "./memory.ts";
import type { PageFigures } from "./pages.ts";
import type { Measured, Speed } from "./rounds.ts";
import type { ScrollFigures } from "./scroll.ts";
import type { Stage } from "./stage.ts";
import type { StartFigures } from "./starts.ts";

/** What the figures were measured on, in a sentence. */
export async function describeMachine(databaseUrl: string, { companies, events, hugeEvents }: Stage): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client
    .query<{ version: string }>("select current_setting('server_version') as version")
    .finally(() => client.end());
  const processors = os.cpus();
  return (
    `${new Date().toISOString().slice(0, 10)}: ${processors.length} cores (${processors[0]?.model.trim() ?? "unknown"}), ` +
    `${Math.round(os.totalmem() / 2 ** 30)} GB of memory, load ${os.loadavg()[0]?.toFixed(1)} at the start, Node ${process.versions.node}, ` +
    `PostgreSQL ${rows[0]?.version}. ${count(companies)} companies, ${count(events)} events, ${count(hugeEvents)} of them in the biggest company.`
  );
}

export const speeds = (measured: readonly Measured[]): string =>
  table(
    ["", "connections", "requests/s", "p50 ms", "p99 ms", "twin requests/s", "twin p50", "twin p99", "ratio"],
    measured.map(({ name, connections, api, twin, ratio }) => [
      name,
      connections,
      ...cells(api),
      ...cells(twin),
      ratio.toFixed(2),
    ]),
  );

export const memoryUsed = (
  { idleMb, peakMb, peakDuring, earlyMb, lateMb }: MemoryUse,
  { name = "memory of the API", work = "load" } = {},
): string =>
  table(
    [name, "MB"],
    [
      [`before the ${work}`, idleMb.toFixed(0)],
      [`in the first tenth of the ${work}`, earlyMb.toFixed(0)],
      [`in the last tenth of the ${work}`, lateMb.toFixed(0)],
      [peakDuring ? `most, during ${peakDuring}` : "most", peakMb.toFixed(0)],
    ],
  );

export const listsShown = (lists: readonly ListFigures[]): string =>
  table(
    ["one after the other", "median ms", "longest ms"],
    lists.map(({ name, medianMs, longestMs }) => [name, medianMs.toFixed(0), longestMs.toFixed(0)]),
  );

export const scrolled = (figures: ScrollFigures | null): string => {
  if (!figures) return "Scrolling was not measured: there is no browser.";
  const { events, loadSeconds, frameMs, longFrames, heapMb } = figures;
  return table(
    ["history in the browser", ""],
    [
      ["events on the page", count(events)],
      ["seconds until they were there, scrolling on", loadSeconds.toFixed(1)],
      [
        "a frame while scrolling through them, ms: median, p99, longest",
        `${frameMs.median.toFixed(0)}, ${frameMs.p99.toFixed(0)}, ${frameMs.longest.toFixed(0)}`,
      ],
      ["frames longer than 50 ms", `${(100 * longFrames).toFixed(1)} %`],
      ["memory of its scripts, MB", heapMb.toFixed(0)],
    ],
  );
};

export function imported({ rows, importSeconds, copySeconds, written, memory }: ImportFigures): string {
  const all = Object.values(written).reduce((sum, one) => sum + one, 0);
  const tables = Object.entries(written).map(([name, one]) => `${count(one)} ${name}`);
  return `${table(
    ["", "seconds", "rows/s"],
    [
      [`import of ${count(rows)} contacts`, importSeconds.toFixed(1), count(Math.round(rows / importSeconds))],
      [`COPY of the ${count(all)} rows it wrote`, copySeconds.toFixed(1), count(Math.round(all / copySeconds))],
      ["ratio", (importSeconds / copySeconds).toFixed(2), ""],
    ],
  )}\n\nWritten: ${tables.join(", ")}.\n\n${memoryUsed(memory, { name: "memory of the API with its worker", work: "import" })}`;
}

export const importStalls = ({ idle, busy, pacedIdle, pacedBusy }: ImportFigures): string =>
  table(
    ["360s and timelines, 10 connections", "requests/s", "p50 ms", "p99 ms"],
    [
      ["as fast as it can, idle", ...cells(idle)],
      ["as fast as it can, during an import", ...cells(busy)],
      ["60 requests/s, idle", ...cells(pacedIdle)],
      ["60 requests/s, during an import", ...cells(pacedBusy)],
      [
        "p99 during an import to idle",
        "",
        "",
        `${(busy.p99 / idle.p99).toFixed(2)} and ${(pacedBusy.p99 / pacedIdle.p99).toFixed(2)}`,
      ],
    ],
  );

export const pagesShown = (pages: readonly PageFigures[]): string =>
  table(
    [
      "first page",
      "server ms",
      "HTML kB",
      "JavaScript kB",
      "CSS kB",
      "Lighthouse",
      "accessibility",
      "first paint ms",
      "largest paint ms",
      "blocked ms",
    ],
    pages.map(({ name, serverMs, htmlKb, scriptKb, styleKb, lighthouse }) => [
      name,
      ...[serverMs, htmlKb, scriptKb, styleKb].map((figure) => figure.toFixed(1)),
      ...(lighthouse
        ? [
            lighthouse.performance,
            lighthouse.accessibility,
            ...[lighthouse.firstPaintMs, lighthouse.largestPaintMs, lighthouse.blockingMs].map(Math.round),
          ]
        : ["no browser", "", "", "", ""]),
    ]),
  );

export const startsTaken = ({ coldMs, coldWithSampleMs, warmMs }: StartFigures): string =>
  table(
    ["start, until API, admin and portal answer", "seconds"],
    [
      ["empty data folder", (coldMs / 1000).toFixed(2)],
      ["empty data folder, with the sample data", (coldWithSampleMs / 1000).toFixed(2)],
      ["used data folder", (warmMs / 1000).toFixed(2)],
    ],
  );

const cells = ({ perSecond, p50, p99 }: Speed) => [count(Math.round(perSecond)), p50, p99];

const count = (number: number) => number.toLocaleString("en");

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
