import { readFileSync, readdirSync } from "node:fs";
import type { FieldSource } from "@tandem/domain/imports/mapping";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Importer, startImporter } from "./testing/bring-in.ts";
import { uploadsOf, zipOf } from "./testing/hand-in.ts";
let importer: Importer;
beforeAll(async () => { importer = await startImporter(); });
afterAll(() => importer.close());
it.each(["saas-churn", "crm-sales"])("%s", { timeout: 400_000 }, async (dir) => {
  const f = `/work/shared/data/${dir}/`;
  const files = Object.fromEntries(readdirSync(f).filter((n) => n.endsWith(".csv")).map((n) => [n, readFileSync(f + n).toString().split("\n").slice(0, 600).join("\n")+"\n"]));
  const uploads = uploadsOf(importer);
  const u = await uploads.handIn("all.zip", await zipOf(files));
  const steps = u.files.map((x) => ({ file: x.name, kind: x.kind!, mapping: Object.fromEntries([...x.columns.filter(c=>c.guess).map((c): [string, FieldSource] => [c.guess!.field, { column: c.name, ...(c.guess!.format && { format: c.guess!.format }), ...(Object.keys(c.guess!.values).length && { values: c.guess!.values }) }]), ...(x.kind === "tickets" ? [["subject", { value: "Request" }] as [string, FieldSource]] : []), ]) }));
  const t = Date.now();
  const r = await uploads.bringIn(u.id, steps, true);
  console.info(r.map((x) => [x.kind, x.entry, x.status, JSON.stringify(x.counts), x.failure, JSON.stringify([...new Set(x.errors.map(e => `${e.column} ${e.value} ${e.message}`))].slice(0, 3))].join(" ")).join("\n"), Date.now() - t);
  expect(r.length).toBe(steps.length);
});
