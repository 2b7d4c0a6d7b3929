import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** The bytes, gzipped, of all scripts that the first load of a page brings, those it fetches ahead included. */
export async function measureScripts(page: Page, path: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    const isScript = response.headers()["content-type"]?.includes("javascript");
    if (isScript) sizes.push(response.body().then((body) => gzipSync(body).byteLength));
  });
  await page.goto(path, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  return all.reduce((sum, size) => sum + size, 0);
}
