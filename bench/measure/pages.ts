import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";
import { cookieValue, PORTS, startAll } from "./processes.ts";
import { median } from "./rounds.ts";
import type { Stage } from "./stage.ts";

export interface PageFigures {
  name: string;
  /** Median time until the whole page has come from the server. */
  serverMs: number;
  htmlKb: number;
  /** Gzipped, all that the page names: what a first visit loads. */
  scriptKb: number;
  styleKb: number;
  lighthouse: {
    performance: number;
    accessibility: number;
    firstPaintMs: number;
    largestPaintMs: number;
    blockingMs: number;
  } | null;
}

const VISITS = 15;
const DEBUGGING_PORT = 4454;

/** The first pages of both apps, as `npm start` serves them, signed in. */
export async function measurePages(
  databaseUrl: string,
  stage: Stage,
  { folder, say }: { folder: string; say: (line: string) => void },
): Promise<PageFigures[]> {
  const all = await startAll(path.join(folder, "pages"), { DATABASE_URL: databaseUrl, TANDEM_MODE: "local" });
  try {
    const admin = { url: `http://localhost:${PORTS.admin}`, cookie: `tandem_admin=${cookieValue(stage.memberToken)}` };
    const portal = {
      url: `http://localhost:${PORTS.portal}`,
      cookie: `tandem_portal=${cookieValue(stage.portalToken)}`,
    };
    const figures: PageFigures[] = [];
    for (const { name, app, at } of [
      { name: "admin, book of business", app: admin, at: "/companies" },
      { name: "admin, 360", app: admin, at: `/companies/${stage.hugeCompanyId}` },
      { name: "portal, home", app: portal, at: "/" },
    ]) {
      const page = await measurePage(name, app.url + at, app.cookie);
      say(`${name}: ${page.serverMs.toFixed(0)} ms, ${page.scriptKb.toFixed(1)} kB of script`);
      figures.push(page);
    }
    return figures;
  } finally {
    await all.stop();
  }
}

async function measurePage(name: string, url: string, cookie: string): Promise<PageFigures> {
  const times: number[] = [];
  let html = "";
  for (let visit = 0; visit < VISITS; visit++) {
    const started = performance.now();
    const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
    html = await response.text();
    times.push(performance.now() - started);
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}, not a page.`);
  }
  const files = filesLoadedBy(html);
  const sizes = await Promise.all(files.map((file) => gzippedKb(new URL(file, url))));
  const sum = (ending: string) =>
    files.reduce((kb, file, index) => kb + (file.endsWith(ending) ? (sizes[index] ?? 0) : 0), 0);
  return {
    name,
    serverMs: median(times),
    htmlKb: gzipSync(html).length / 1000,
    scriptKb: sum(".js"),
    styleKb: sum(".css"),
    lighthouse: await askLighthouse(url, cookie),
  };
}

/** What the page fetches at once; that it also names the files of pages one may go to next costs nothing yet. */
function filesLoadedBy(html: string): string[] {
  const named = html.matchAll(/(?:href=|src=|\bfrom |\bimport )"(\/assets\/[\w.$-]+\.(?:js|css))"/g);
  return [...new Set([...named].flatMap(([, file]) => file ?? []))];
}

async function gzippedKb(url: URL): Promise<number> {
  const file = await fetch(url);
  return gzipSync(Buffer.from(await file.arrayBuffer())).length / 1000;
}

/** Null where there is no browser. */
async function askLighthouse(url: string, cookie: string): Promise<PageFigures["lighthouse"]> {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const browser = await chromium.launch({
    executablePath,
    args: [...browserFlags, `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    const result = await lighthouse(url, {
      port: DEBUGGING_PORT,
      logLevel: "silent",
      onlyCategories: ["performance", "accessibility"],
      extraHeaders: { Cookie: cookie },
    });
    const ms = (audit: string) => result?.lhr.audits[audit]?.numericValue ?? Number.NaN;
    const points = (category: string) => Math.round((result?.lhr.categories[category]?.score ?? Number.NaN) * 100);
    return {
      performance: points("performance"),
      accessibility: points("accessibility"),
      firstPaintMs: ms("first-contentful-paint"),
      largestPaintMs: ms("largest-contentful-paint"),
      blockingMs: ms("total-blocking-time"),
    };
  } finally {
    await browser.close();
  }
}
