import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { stateOf } from "../testing/state-of.ts";

const SCRIPT = fileURLToPath(new URL("../testing/run-import-process.ts", import.meta.url));

let whole: Importer;
let killed: Importer;
beforeAll(async () => {
  [whole, killed] = await Promise.all([startImporter(), startImporter()]);
});
afterAll(() => Promise.all([whole.close(), killed.close()]));

const COMPANIES = [
  "name,parent",
  ...Array.from({ length: 400 }, (_, i) => `Company ${i},${i ? `Company ${400 - i}` : ""}`),
];
const DEALS = [
  "id,company,stage,value,closed,owner,product",
  ...Array.from(
    { length: 1_200 },
    (_, i) =>
      `d${i},Company ${i % 410},${i % 3 ? "Engaging" : "Won"},${i},${i % 3 ? "" : "2020-01-02"},Rep ${i % 9},P${i % 5}`,
  ),
];
const FILES = [
  ["companies", COMPANIES, { name: "name", parent: "parent" }],
  [
    "deals",
    DEALS,
    {
      externalId: "id",
      company: "company",
      stage: "stage",
      value: "value",
      closedOn: "closed",
      owner: "owner",
      product: "product",
    },
  ],
] as const;

const start = (importId: string) =>
  spawn(process.execPath, ["--import", "tsx", SCRIPT, killed.url, killed.services.config.dataDir, importId], {
    stdio: ["ignore", "ignore", "inherit"],
  });

/** Kills the process without a word once it has written more than there was. */
async function killInTheMiddle(child: ChildProcess, importId: string, rows: number): Promise<void> {
  const gone = once(child, "exit");
  await expect
    .poll(async () => (await killed.report(importId)).counts.rows, { timeout: 60_000, interval: 10 })
    .toBeGreaterThan(rows);
  child.kill("SIGKILL");
  await gone;
}

it("a killed process leaves an import that ends as an undisturbed one", { timeout: 180_000 }, async () => {
  let interruptions = 0;
  for (const [kind, lines, mapping] of FILES) {
    const csv = lines.join("\n");
    await whole.run(await whole.accept(kind, csv, mapping));
    const importId = await killed.accept(kind, csv, mapping);
    for (let kill = 0; kill < 2; kill++) {
      await killInTheMiddle(start(importId), importId, (await killed.report(importId)).counts.rows);
      if ((await killed.report(importId)).status === "running") interruptions += 1;
    }
    const [code] = await once(start(importId), "exit");
    expect(code).toBe(0);
  }
  expect(interruptions).toBeGreaterThan(1);
  expect(await stateOf(killed)).toEqual(await stateOf(whole));
});
