import { exportColumns } from "@tandem/domain/exports/export-columns";
import { IMPORT_FIELDS } from "@tandem/domain/imports/fields/fields";
import { IMPORT_KINDS, type ImportKind } from "@tandem/domain/imports/import";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCompany } from "../../sample-data/load-company.ts";
import { buildPlan } from "../../sample-data/plan/build-plan.ts";
import { prepareWorkspace, TIME_ZONE } from "../../sample-data/prepare-workspace.ts";
import { type Importer, startImporter } from "../imports/testing/bring-in.ts";
import { readCsv } from "./testing/read-file.ts";
import { readZip } from "./testing/read-zip.ts";

const NOW = new Date("2026-11-20T15:00:00Z");
let first: Importer;
let second: Importer;
let files: Map<string, string>;

const exportAll = async (importer: Importer) =>
  readZip(await importer.admin.request("GET", "/v1/exports/everything.zip"));

function mappingOf(kind: ImportKind, columns: readonly string[]) {
  const fields = new Set(IMPORT_FIELDS[kind].fields.map(({ name }) => name));
  return Object.fromEntries(columns.filter((name) => fields.has(name)).map((name) => [name, name]));
}

async function bringIn(importer: Importer) {
  const out = [];
  for (const kind of IMPORT_KINDS) {
    const text = files.get(`${kind}.csv`) ?? "";
    const { columns, rows } = readCsv(text);
    if (rows.length === 0) continue;
    const id = await importer.accept(kind, text, mappingOf(kind, columns));
    await importer.run(id).catch((e: unknown) => process.stderr.write(`!! ${kind} ${e}\n`));
    const errors = await importer.db
      .selectFrom("importErrors")
      .selectAll()
      .where("importId", "=", id)
      .limit(3)
      .execute();
    const report = {
      ...(await importer.db.selectFrom("imports").selectAll().where("id", "=", id).executeTakeFirstOrThrow()),
      errors,
    };
    process.stderr.write(
      `${kind} ${report.status} ${report.failure} ${JSON.stringify(report.counts)} ${JSON.stringify(report.errors.slice(0, 3))}\n`,
    );
    out.push(report);
  }
  return out;
}

beforeAll(async () => {
  first = await startImporter();
  second = await startImporter();
  await first.db.deleteFrom("stages").execute();
  await first.db.deleteFrom("pipelines").execute();
  const workspace = await first.db.transaction().execute((trx) => prepareWorkspace(trx, NOW));
  const plans = buildPlan(NOW, TIME_ZONE).slice(0, 2);
  for (const plan of plans) await loadCompany(first.db, workspace, plan);
  files = await exportAll(first);
  for (const [n, t] of files) process.stderr.write(`${n} ${readCsv(t).rows.length}\n`);
}, 120_000);
afterAll(async () => {
  await first.close();
  await second.close();
});

it("same", { timeout: 120_000 }, async () => {
  await bringIn(first);
});

it("empty", { timeout: 120_000 }, async () => {
  await bringIn(second);
  const again = await exportAll(second);
  for (const [name, text] of files) {
    const a = readCsv(text);
    const b = readCsv(again.get(name) ?? "");
    let n = 0;
    const byId = new Map(b.rows.map((r) => [r.tandemId, r]));
    process.stderr.write(`== ${name} ${a.rows.length} ${b.rows.length} same=${text === again.get(name)}\n`);
    for (const row of a.rows) {
      const other = byId.get(row.tandemId);
      if (!other) {
        if (n++ < 3) process.stderr.write(`   missing ${JSON.stringify(row).slice(0, 300)}\n`);
        continue;
      }
      for (const c of a.columns)
        if (row[c] !== other[c] && n++ < 6)
          process.stderr.write(`   ${c}: ${row[c]?.slice(0, 100)} | ${other[c]?.slice(0, 100)}\n`);
    }
  }
});
