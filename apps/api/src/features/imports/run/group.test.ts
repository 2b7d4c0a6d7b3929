import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { uploadsOf, zipOf } from "../testing/hand-in.ts";
import { resumeImports } from "./resume-imports.ts";

let importer: Importer;
let uploads: ReturnType<typeof uploadsOf>;
beforeAll(async () => {
  importer = await startImporter();
  uploads = uploadsOf(importer);
});
afterAll(() => importer.close());

const rows = (count: number, rowOf: (index: number) => string) => Array.from({ length: count }, (_, i) => rowOf(i));
const companiesOf = (mark: string) => ["id,name", ...rows(30, (i) => `${mark}${i},${mark} ${i}`), ""].join("\n");
const dealsOf = (mark: string) =>
  ["id,company,stage", ...rows(40, (i) => `${mark}${i},${mark}${i},Engaging`), ""].join("\n");

const steps = [
  { file: "companies.csv", kind: "companies", mapping: { externalId: "id", name: "name" } },
  { file: "deals.csv", kind: "deals", mapping: { externalId: "id", company: "company", stage: "stage" } },
] as const;

const handIn = async (companies: string, deals: string) =>
  (await uploads.handIn("all.zip", await zipOf({ "companies.csv": companies, "deals.csv": deals }))).id;

const countOf = async (table: "companies" | "deals", mark: string) =>
  (await importer.db.selectFrom(table).select("id").where("externalId", "like", `${mark}%`).execute()).length;

/** Says "stop" after it was asked so often: the process ends between two batches. */
function stopAfter(times: number): AbortSignal {
  let asked = 0;
  return Object.assign(Object.create(new AbortController().signal) as AbortSignal, {
    throwIfAborted() {
      asked += 1;
      if (asked > times) throw new Error("the process stops");
    },
  });
}

describe("files that were started together", () => {
  it("go on at the right file and row when the process was stopped, again and again", async () => {
    const ids = await uploads.accept(await handIn(companiesOf("k"), dealsOf("k")), steps);
    let stops = 0;
    for (let going = true; going; ) {
      await sql`delete from graphile_worker._private_jobs`.execute(importer.db);
      await resumeImports(importer.db);
      const { rows: jobs } = await sql<{ key: string }>`select key from graphile_worker.jobs`.execute(importer.db);
      expect(jobs).toEqual([{ key: `import:${ids[0]}` }]);
      going = await importer.run(ids[1] ?? "", { batchRows: 7, signal: stopAfter(2) }).then(
        () => false,
        () => {
          stops += 1;
          return true;
        },
      );
    }
    expect(stops).toBeGreaterThan(3);
    const reports = await Promise.all(ids.map(importer.report));
    expect(reports).toMatchObject([
      { status: "done", counts: { rows: 30, created: 30 } },
      { status: "done", counts: { rows: 40, created: 30, rejected: 10 } },
    ]);
    expect([await countOf("companies", "k"), await countOf("deals", "k")]).toEqual([30, 30]);
  });

  it("are run twice at once without anything happening twice", async () => {
    const ids = await uploads.accept(await handIn(companiesOf("t"), dealsOf("t")), steps);
    await Promise.all([0, 1].map(() => importer.run(ids[0] ?? "", { batchRows: 5 })));
    const reports = await Promise.all(ids.map(importer.report));
    expect(reports).toMatchObject([
      { status: "done", counts: { created: 30 } },
      { status: "done", counts: { created: 30, rejected: 10 } },
    ]);
  });

  it("write nothing when one of them is cut off, and each says why", async () => {
    const cutOff = `${["id,company,stage", ...rows(1_100, (i) => `c${i},c${i},Engaging`)].join("\n")}\n"c`;
    const ids = await uploads.accept(await handIn(companiesOf("c"), cutOff), steps);
    await importer.run(ids[0] ?? "");
    const [companies, deals] = await Promise.all(ids.map(importer.report));
    expect(deals).toMatchObject({ status: "failed", counts: { rows: 0 } });
    expect(deals?.failure).toContain("row 1102");
    expect(companies).toMatchObject({ status: "failed", counts: { rows: 0 } });
    expect(companies?.failure).toContain('Nothing of this file was begun, as "deals.csv" failed: The file ends');
    expect(await countOf("companies", "c")).toBe(0);
  });

  it("stop behind one that fails on the way; those before it are in", async () => {
    const ids = await uploads.accept(await handIn(companiesOf("f"), dealsOf("f")), [
      ...steps,
      { file: "companies.csv", kind: "notes", mapping: { company: "id", body: "name" } },
    ]);
    await sql`alter table deals add constraint refuses check (external_id <> 'f3') not valid`.execute(importer.db);
    await importer.run(ids[0] ?? "");
    await sql`alter table deals drop constraint refuses`.execute(importer.db);
    const reports = await Promise.all(ids.map(importer.report));
    expect(reports.map(({ status }) => status)).toEqual(["done", "failed", "failed"]);
    expect(reports[2]?.failure).toContain('Nothing of this file was begun, as "deals.csv" failed');
    expect([await countOf("companies", "f"), await countOf("deals", "f")]).toEqual([30, 0]);
  });

  it("are tried out from the first file again when the trial was stopped", async () => {
    const ids = await uploads.accept(await handIn(companiesOf("d"), dealsOf("d")), steps, true);
    await expect(importer.run(ids[0] ?? "", { batchRows: 9, signal: stopAfter(6) })).rejects.toThrow("stops");
    await importer.run(ids[0] ?? "", { batchRows: 9 });
    const reports = await Promise.all(ids.map(importer.report));
    expect(reports).toMatchObject([
      { status: "done", counts: { rows: 30, created: 30 } },
      { status: "done", counts: { rows: 40, created: 30, rejected: 10 }, errors: { length: 10 } },
    ]);
    expect([await countOf("companies", "d"), await countOf("deals", "d")]).toEqual([0, 0]);
  });
});
