import { SYSTEM } from "@tandem/domain/access/actor";
import type { BulkAct } from "@tandem/domain/bulk-acts/bulk-act";
import type { Company } from "@tandem/domain/companies/company";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../../testing/test-api.ts";
import { resumeBulkActs } from "./resume-bulk-acts.ts";
import { runBulkAct } from "./run-bulk-act.ts";
import { runBulkUndo } from "./run-bulk-undo.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

/** A signal that says "stop" after it was asked `times` times: the process dies between two companies. */
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

const job = (signal?: AbortSignal) => ({ db: api.db, actor: SYSTEM, now: new Date(), requestId: "job-test", signal });
const companies = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      bodyOf<Company>(ana.request("POST", "/v1/companies", { name: `Mill ${i}` })),
    ),
  );
const start = async (made: Company[], change: object) => {
  const body = { companyIds: made.map(({ id }) => id), change };
  return (await bodyOf<BulkAct>(ana.request("POST", "/v1/bulk-acts", body))).id;
};
const report = (id: string) => bodyOf<BulkAct>(ana.request("GET", `/v1/bulk-acts/${id}`));
const linesOf = (made: Company[], action: string) =>
  api.db
    .selectFrom("auditEvents")
    .select("companyId")
    .where("action", "=", action)
    .where(
      "companyId",
      "in",
      made.map(({ id }) => id),
    )
    .execute();

it("killed half-way goes on with what is left, and each company is changed once; its undo alike", async () => {
  const made = await companies(20);
  const id = await start(made, { kind: "set_owner", memberId: ana.id });
  await expect(runBulkAct(job(stopAfter(7)), { bulkActId: id })).rejects.toThrow("the process stops");
  expect(await report(id)).toMatchObject({ status: "running", done: 7, percent: 35, canUndo: false });
  await expect(runBulkAct(job(stopAfter(5)), { bulkActId: id })).rejects.toThrow("the process stops");
  expect(await report(id)).toMatchObject({ status: "running", done: 12 });

  expect(await resumeBulkActs(api.db)).toBe(1);
  await api.runJobs();
  expect(await report(id)).toMatchObject({ status: "done", counts: { changed: 20, unchanged: 0, failed: 0 } });
  await runBulkAct(job(), { bulkActId: id });
  expect(await linesOf(made, "company.changed")).toHaveLength(20);

  expect((await ana.request("POST", `/v1/bulk-acts/${id}/undo`)).status).toBe(202);
  await expect(runBulkUndo(job(stopAfter(9)), { bulkActId: id })).rejects.toThrow("the process stops");
  expect(await report(id)).toMatchObject({ status: "undoing", percent: 45, undone: { restored: 9, kept: 0 } });
  expect(await resumeBulkActs(api.db)).toBe(1);
  await api.runJobs();
  expect(await report(id)).toMatchObject({ status: "undone", undone: { restored: 20, kept: 0 } });
  expect(await linesOf(made, "company.changed")).toHaveLength(40);
});

it("run by two processes at once comes to each company once", async () => {
  const made = await companies(12);
  const id = await start(made, { kind: "archive" });
  await Promise.all([runBulkAct(job(), { bulkActId: id }), runBulkAct(job(), { bulkActId: id })]);
  expect(await report(id)).toMatchObject({ status: "done", counts: { changed: 12, unchanged: 0, failed: 0 } });
  expect(await linesOf(made, "company.archived")).toHaveLength(12);
  await api.runJobs();
});

it("stops between two companies when who asked is no longer active; what was changed can be undone once they are back", async () => {
  const made = await companies(3);
  const id = await start(made, { kind: "archive" });
  await expect(runBulkAct(job(stopAfter(2)), { bulkActId: id })).rejects.toThrow("the process stops");
  const setActive = (active: boolean) =>
    api.db.updateTable("members").set({ active }).where("id", "=", ana.id).execute();
  await setActive(false);
  await runBulkAct(job(), { bulkActId: id });
  await setActive(true);
  expect(await report(id)).toMatchObject({ status: "failed", done: 2, canUndo: true });
  expect((await report(id)).failure).toContain("no longer active");
  expect((await ana.request("POST", `/v1/bulk-acts/${id}/undo`)).status).toBe(202);
  await api.runJobs();
  expect(await report(id)).toMatchObject({ status: "undone", undone: { restored: 2, kept: 0 } });
});
