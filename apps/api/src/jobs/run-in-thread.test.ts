import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../features/imports/testing/bring-in.ts";
import { runInThread } from "./run-in-thread.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());

const jobOf = (importId: string) => ({
  task: "run-import" as const,
  payload: { importId },
  databaseUrl: importer.url,
  dataDir: importer.services.config.dataDir,
  requestId: "job-test",
  now: new Date(),
});

const FILE = ["name", ...Array.from({ length: 5_000 }, (_, i) => `Threaded ${i}`), ""].join("\n");

describe("a heavy job", () => {
  it("is done in a thread of its own while this one goes on", async () => {
    const importId = await importer.accept("companies", FILE, { name: "name" });
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 5);
    await runInThread(jobOf(importId));
    clearInterval(ticking);
    expect(await importer.report(importId)).toMatchObject({ status: "done", counts: { created: 5_000 } });
    expect(turns).toBeGreaterThan(10);
  });

  it("ends where it can be taken up again when the process is about to stop", async () => {
    const importId = await importer.accept("companies", FILE.replaceAll("Threaded", "Stopped"), { name: "name" });
    const stopping = new AbortController();
    const running = runInThread(jobOf(importId), stopping.signal);
    await expect
      .poll(async () => (await importer.report(importId)).counts.rows, { timeout: 20_000 })
      .toBeGreaterThan(0);
    stopping.abort();
    await expect(running).rejects.toThrow();
    const { counts, status } = await importer.report(importId);
    expect(status).toBe("running");
    expect(counts.rows).toBeLessThan(5_000);
    await runInThread(jobOf(importId));
    expect(await importer.report(importId)).toMatchObject({ status: "done", counts: { created: 5_000, rows: 5_000 } });
  });
});
