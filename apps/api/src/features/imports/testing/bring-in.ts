import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { SYSTEM } from "@tandem/domain/access/actor";
import type { Import, ImportKind } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import { bodyOf, startTestApi, type TestCaller } from "../../../testing/test-api.ts";
import { ensureDefaultPipeline } from "../../deals/ensure-default-pipeline.ts";
import { type ImportJobContext, runImport } from "../run/run-import.ts";

export interface FileOptions {
  dryRun?: boolean;
  source?: string;
  match?: "name";
}

export type Importer = Awaited<ReturnType<typeof startImporter>>;

/** The API with a data folder of its own and a pipeline; files are sent over HTTP, and the job is run by hand. */
export async function startImporter() {
  const api = await startTestApi();
  const dataDir = await mkdtemp(path.join(tmpdir(), "tandem-imports-"));
  api.services.config.dataDir = dataDir;
  await ensureDefaultPipeline(api.db);
  const admin = await api.as("admin");

  const job = (signal?: AbortSignal): ImportJobContext => ({
    db: api.db,
    actor: SYSTEM,
    now: new Date(),
    requestId: "job-test",
    dataDir,
    signal,
  });

  /** The request as it is, for those that are to be refused. */
  async function send(
    parts: Record<string, string | Blob>,
    { dryRun = false, by = admin }: { dryRun?: boolean; by?: TestCaller } = {},
  ) {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts))
      typeof part === "string" ? form.append(name, part) : form.append(name, part, "file.csv");
    return api.app.request(`/v1/imports?dryRun=${dryRun}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${by.token}` },
      body: form,
    });
  }

  async function accept(
    kind: ImportKind,
    csv: string | Blob,
    mapping: ImportMapping,
    { dryRun, source, match }: FileOptions = {},
  ) {
    const file = typeof csv === "string" ? new Blob([csv]) : csv;
    const answer = await send(
      { kind, file, mapping: JSON.stringify(mapping), ...(source && { source }), ...(match && { match }) },
      { dryRun },
    );
    if (answer.status !== 202) throw new Error(`refused: ${JSON.stringify(await answer.json())}`);
    return (await bodyOf<{ id: string }>(answer)).id;
  }

  /** Runs the job as the worker would. */
  const run = (importId: string, { batchRows, signal }: { batchRows?: number; signal?: AbortSignal } = {}) =>
    runImport(job(signal), { importId }, { batchRows });

  const report = (importId: string) => bodyOf<Import>(admin.request("GET", `/v1/imports/${importId}`));

  return {
    ...api,
    admin,
    run,
    send,
    accept,
    report,
    /** Sends the file, runs the job to its end, and reads the report. */
    async bringIn(
      kind: ImportKind,
      csv: string | Blob,
      mapping: ImportMapping,
      options?: FileOptions,
    ): Promise<Import> {
      const importId = await accept(kind, csv, mapping, options);
      await run(importId);
      return report(importId);
    },
    async close() {
      await api.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
