import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "../../scripts/find-browser.mjs";
import { cookieValue, PORTS, startAll } from "./processes.ts";
import type { Stage } from "./stage.ts";

export interface ScrollFigures {
  events: number;
  /** From the first page until so many events were there, scrolling as fast as they come. */
  loadSeconds: number;
  frameMs: { median: number; p99: number; longest: number };
  /** Of all frames while scrolling through all that is there, those longer than 50 ms. */
  longFrames: number;
  heapMb: number;
}

const EVENTS = 5000;
const FRAMES = 600;

/** Scrolls in the history of the biggest company until 5,000 events are there, and then through them; null without a browser. */
export async function measureScroll(
  databaseUrl: string,
  stage: Stage,
  { folder, say }: { folder: string; say: (line: string) => void },
): Promise<ScrollFigures | null> {
  const executablePath = findBrowser();
  if (!executablePath) return null;
  const all = await startAll(path.join(folder, "scroll"), { DATABASE_URL: databaseUrl, TANDEM_MODE: "local" });
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const url = `http://localhost:${PORTS.admin}`;
    await context.addCookies([{ name: "tandem_admin", value: cookieValue(stage.memberToken), url }]);
    const page = await context.newPage();
    await page.goto(`${url}/companies/${stage.hugeCompanyId}`, { waitUntil: "networkidle" });
    const started = performance.now();
    const events = await loadEvents(page, say);
    const loadSeconds = (performance.now() - started) / 1000;
    const frames = await scrollThrough(page);
    const heapMb = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6,
    );
    const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? 0;
    return {
      events,
      loadSeconds,
      frameMs: { median: at(0.5), p99: at(0.99), longest: at(1) },
      longFrames: frames.filter((ms) => ms > 50).length / frames.length,
      heapMb,
    };
  } finally {
    await browser.close();
    await all.stop();
  }
}

async function loadEvents(page: Page, say: (line: string) => void): Promise<number> {
  const shown = page.locator("li[id^=event-]");
  let count = await shown.count();
  while (count < EVENTS) {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction((had) => document.querySelectorAll("li[id^=event-]").length > had, count);
    const now = await shown.count();
    if (Math.floor(now / 1000) > Math.floor(count / 1000)) say(`${now} events are on the page`);
    count = now;
  }
  return count;
}

/** From the top to the bottom in even steps, one a frame; how long each frame took, the shortest first. */
const scrollThrough = (page: Page): Promise<number[]> =>
  page.evaluate(async (steps) => {
    window.scrollTo(0, 0);
    let last = await new Promise<number>(requestAnimationFrame);
    const took: number[] = [];
    for (let step = 1; step <= steps; step++) {
      window.scrollTo(0, ((document.documentElement.scrollHeight - window.innerHeight) * step) / steps);
      const now = await new Promise<number>(requestAnimationFrame);
      took.push(now - last);
      last = now;
    }
    return took.sort((a, b) => a - b);
  }, FRAMES);
