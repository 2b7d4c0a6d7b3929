import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { stateOf } from "../testing/state-of.ts";
import { resumeImports } from "./resume-imports.ts";

let whole: Importer;
let broken: Importer;
beforeAll(async () => {
  [whole, broken] = await Promise.all([startImporter(), startImporter()]);
});
afterAll(() => Promise.all([whole.close(), broken.close()]));

const COMPANIES = [
  "name,parent",
  "Late Child,Parent",
  ...Array.from({ length: 40 }, (_, i) => `Company ${i},`),
  "Orphan,Nobody",
  "Parent,",
].join("\n");
const DEALS = [
  "id,company,stage,value,closed",
  ...Array.from(
    { length: 90 },
    (_, i) => `d${i},Company ${i % 45},${i % 3 ? "Engaging" : "Won"},${i},${i % 3 ? "" : "2020-01-02"}`,
  ),
].join("\n");
const DEAL_MAPPING = {
  externalId: "id",
  company: "company",
  stage: "stage",
  value: "value",
  closedOn: "closed",
  owner: { value: "Rita Ruiz" },
};

/** A signal that says "stop" after it was asked `times` times: the process ends between two batches. */
function stopAfter(times: number): AbortSignal {
  let asked = 0;
  const { signal } = new AbortController();
  return Object.assign(Object.create(signal) as AbortSignal, {
    throwIfAborted() {
      asked += 1;
      if (asked > times) throw new Error("the process stops");
    },
  });
}

describe("an import that is interrupted", () => {
  it("goes on behind its mark, and ends as an undisturbed one", { timeout: 60_000 }, async () => {
    const files = [
      ["companies", COMPANIES, { name: "name", parent: "parent" }],
      ["deals", DEALS, DEAL_MAPPING],
    ] as const;
    let stops = 0;
    for (const [kind, csv, mapping] of files) {
      await whole.run(await whole.accept(kind, csv, mapping), { batchRows: 500 });
      const importId = await broken.accept(kind, csv, mapping);
      for (let going = true; going; )
        going = await broken.run(importId, { batchRows: 7, signal: stopAfter(2) }).then(
          () => false,
          (error: Error) => {
            expect(error.message).toBe("the process stops");
            stops += 1;
            return true;
          },
        );
    }
    expect(stops).toBeGreaterThan(6);
    const { imports: _, ...state } = (await stateOf(broken)) as { imports: unknown };
    const { imports: __, ...undisturbed } = (await stateOf(whole)) as { imports: unknown };
    expect(state).toEqual(undisturbed);
    expect(((await stateOf(broken)) as { imports: unknown }).imports).toEqual(
      ((await stateOf(whole)) as { imports: unknown }).imports,
    );
  });

  it("writes nothing of a batch that fails in its middle", async () => {
    const importId = await broken.accept("deals", "id,company,stage\nx1,Company 1,Engaging\n", {
      externalId: "id",
      company: "company",
      stage: "stage",
    });
    await sql`alter table provenance add constraint refuses check (source_record <> 'x1') not valid`.execute(broken.db);
    await broken.run(importId);
    await sql`alter table provenance drop constraint refuses`.execute(broken.db);
    expect(await broken.report(importId)).toMatchObject({ status: "failed", counts: { rows: 0 } });
    expect(await broken.db.selectFrom("deals").select("id").where("externalId", "=", "x1").execute()).toEqual([]);
  });

  it("is run twice at once without anything happening twice", async () => {
    const csv = ["name", ...Array.from({ length: 60 }, (_, i) => `Double ${i}`)].join("\n");
    const importId = await broken.accept("companies", csv, { name: "name" });
    await Promise.all([1, 2, 3].map(() => broken.run(importId, { batchRows: 5 })));
    expect(await broken.report(importId)).toMatchObject({ status: "done", counts: { rows: 60, created: 60 } });
    expect(
      await broken.db.selectFrom("companies").select("id").where("name", "like", "Double %").execute(),
    ).toHaveLength(60);
  });

  it("gets a job again when the process starts", async () => {
    const importId = await broken.accept("companies", "name\nOnce More\n", { name: "name" });
    await sql`delete from graphile_worker._private_jobs`.execute(broken.db);
    expect(await resumeImports(broken.db)).toBe(1);
    const { rows } = await sql`select key from graphile_worker.jobs`.execute(broken.db);
    expect(rows).toEqual([{ key: `import:${importId}` }]);
  });
});

describe("two files with the same records at once", () => {
  it("create them once", async () => {
    const csv = ["id,name", ...Array.from({ length: 50 }, (_, i) => `s${i},Same ${i}`)].join("\n");
    const mapping = { externalId: "id", name: "name" };
    const ids = await Promise.all([csv, `${csv}\n`].map((file) => whole.accept("companies", file, mapping)));
    await Promise.all(ids.map((importId) => whole.run(importId, { batchRows: 10 })));
    const [one, two] = await Promise.all(ids.map(whole.report));
    expect((one?.counts.created ?? 0) + (two?.counts.created ?? 0)).toBe(50);
    expect((one?.counts.unchanged ?? 0) + (two?.counts.unchanged ?? 0)).toBe(50);
  });
});

describe("a trial", () => {
  it("says what the import would do, row for row, and leaves nothing", async () => {
    const before = (await stateOf(whole)) as Record<string, unknown>;
    const csv = ["name,parent", "Trial Child,Trial Parent", "Trial Orphan,Nobody", "Trial Parent,"].join("\n");
    const mapping = { name: "name", parent: "parent", owner: { value: "Nobody Yet" } };
    const importId = await whole.accept("companies", csv, mapping, { dryRun: true });
    await whole.run(importId, { batchRows: 1 });
    const trial = await whole.report(importId);
    const { errors: _, imports: __, ...after } = (await stateOf(whole)) as Record<string, unknown>;
    const { errors: ___, imports: ____, ...untouched } = before;
    expect(after).toEqual(untouched);
    const real = await whole.bringIn("companies", csv, mapping);
    expect(trial).toMatchObject({
      dryRun: true,
      status: "done",
      percent: 100,
      counts: { rows: 3, created: 2, rejected: 1 },
    });
    expect({ counts: trial.counts, errors: trial.errors }).toEqual({ counts: real.counts, errors: real.errors });
  });

  it("begins again when it was interrupted, and reports nothing twice", async () => {
    const csv = ["name,parent", ...Array.from({ length: 9 }, (_, i) => `Trial ${i},Nobody`)].join("\n");
    const importId = await whole.accept("companies", csv, { name: "name", parent: "parent" }, { dryRun: true });
    await expect(whole.run(importId, { batchRows: 2, signal: stopAfter(3) })).rejects.toThrow("the process stops");
    expect((await whole.report(importId)).counts.rows).toBe(6);
    await whole.run(importId, { batchRows: 2 });
    const report = await whole.report(importId);
    expect(report.counts).toMatchObject({ rows: 9, rejected: 9 });
    expect(report.errors).toHaveLength(9);
  });
});
