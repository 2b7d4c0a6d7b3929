import type { Deal, PipelineInUse } from "@tandem/domain/deals/deal";
import type { PipelineSetting } from "@tandem/domain/deals/pipeline-settings";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { ensureDefaultPipeline } from "../deals/ensure-default-pipeline.ts";

let now = new Date("2026-11-01T09:00:00Z");
let api: TestApi;
let admin: TestCaller & { id: string };
let pipeline: PipelineSetting;
let count = 0;

beforeAll(async () => {
  api = await startTestApi({ clock: () => now });
  await ensureDefaultPipeline(api.db);
  admin = await api.as("admin");
});
afterAll(() => api.close());

const SETTINGS = "/v1/settings/pipelines";
const ask = async (method: string, path: string, body?: object, caller: TestCaller = admin) =>
  caller.request(method, SETTINGS + path, body);
const done = async (method: string, path: string, body?: object) => {
  const answer = await ask(method, path, body);
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return bodyOf<PipelineSetting>(answer);
};
const stageOf = (one: PipelineSetting, name: string) => {
  const found = one.stages.find((stage) => stage.name === name);
  if (!found) throw new Error(`No stage ${name}`);
  return found;
};
const add = async (input: object) => {
  await done("POST", `/${pipeline.id}/stages`, input);
  const { items } = await bodyOf<{ items: PipelineSetting[] }>(ask("GET", ""));
  return items.find((one) => one.id === pipeline.id) ?? pipeline;
};
const open = async (stageId: string, input: object = {}) => {
  const { companyId } = await api.mintCustomer();
  const answer = await admin.request("POST", `/v1/companies/${companyId}/deals`, {
    name: "Rollout",
    stageId,
    ...input,
  });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Deal>(answer);
};
const read = ({ companyId, id }: Deal) => bodyOf<Deal>(admin.request("GET", `/v1/companies/${companyId}/deals/${id}`));

beforeEach(async () => {
  count += 1;
  pipeline = await done("POST", "", { name: `Pipeline ${count}` });
});

it("a new pipeline can hold a deal from its beginning to either end", () => {
  const shown = pipeline.stages.map(({ name, kind, probability, deals }) => [name, kind, probability, deals]);
  expect(shown).toEqual([
    ["New", "open", 10, 0],
    ["Won", "won", 100, 0],
    ["Lost", "lost", 0, 0],
  ]);
});

it("is read by everyone and changed by admins", async () => {
  for (const role of ["member", "viewer"] as const) {
    const caller = await api.as(role);
    expect((await ask("GET", "", undefined, caller)).status).toBe(200);
    expect((await ask("POST", "", { name: "Mine" }, caller)).status).toBe(403);
    expect((await ask("PATCH", `/${pipeline.id}`, { name: "Mine" }, caller)).status).toBe(403);
  }
});

it("stages are added before the ends, renamed, set and put in order, and the audit says so", async () => {
  await add({ name: "Pilot", probability: 40, expectedDays: 30 });
  const added = await add({ name: "Offer", probability: 60 });
  expect(added.stages.map((stage) => stage.name)).toEqual(["New", "Pilot", "Offer", "Won", "Lost"]);
  const ids = ["Offer", "New", "Pilot", "Won", "Lost"].map((name) => stageOf(added, name).id);
  const ordered = await done("PUT", `/${pipeline.id}/order`, { stageIds: ids });
  expect(ordered.stages.map((stage) => stage.id)).toEqual(ids);
  const offer = stageOf(ordered, "Offer").id;
  const set = await done("PATCH", `/${pipeline.id}/stages/${offer}`, {
    name: "Quote",
    probability: 65,
    expectedDays: 9,
  });
  expect(stageOf(set, "Quote")).toMatchObject({ probability: 65, expectedDays: 9, position: 0 });
  const rows = await api.db.selectFrom("workspaceAuditEvents").selectAll().where("recordId", "=", offer).execute();
  expect(rows.map((row) => row.action)).toEqual(["stage.created", "stage.changed"]);
  expect(rows[1]?.changes).toMatchObject({ name: { before: "Offer", after: "Quote" } });
});

it("a stage's new probability is that of its deals, but for those with one of their own", async () => {
  const first = stageOf(pipeline, "New");
  const [plain, own] = [await open(first.id), await open(first.id, { probability: 33 })];
  await done("PATCH", `/${pipeline.id}/stages/${first.id}`, { probability: 15 });
  expect((await read(plain)).probability).toBe(15);
  expect((await read(own)).probability).toBe(33);
});

describe("what holds deals", () => {
  it("cannot vanish: a stage with deals is archived only when it is said where they go", async () => {
    const added = await add({ name: "Pilot", probability: 40 });
    const [from, to] = [stageOf(added, "New"), stageOf(added, "Pilot")];
    now = new Date("2026-11-01T09:00:00Z");
    const deal = await open(from.id, { value: { minor: 500, currency: "EUR" } });
    const away = await open(from.id);
    const path = `/v1/companies/${away.companyId}/deals/${away.id}`;
    await admin.request("PATCH", path, { version: 1, archived: true });
    const refused = await ask("PATCH", `/${pipeline.id}/stages/${from.id}`, { archived: true });
    expect(refused.status).toBe(412);
    expect(await bodyOf(refused)).toMatchObject({ detail: expect.stringContaining("1 deals are in this stage") });

    now = new Date("2026-11-05T09:00:00Z");
    await done("PATCH", `/${pipeline.id}/stages/${from.id}`, { archived: true, moveDealsToStageId: to.id });
    expect(await read(deal)).toMatchObject({ stage: { name: "Pilot" }, probability: 40, version: 2 });
    expect(await read(away)).toMatchObject({ stage: { name: "Pilot" } });
    const moves = await api.db.selectFrom("dealStageChanges").selectAll().where("dealId", "=", deal.id).execute();
    expect(moves.at(-1)).toMatchObject({ fromStageId: from.id, toStageId: to.id, daysInPrevious: "4.000" });
    const events = async ({ companyId }: Deal) =>
      (await bodyOf<{ items: TimelineEvent[] }>(admin.request("GET", `/v1/companies/${companyId}/timeline`))).items;
    expect((await events(deal))[0]).toMatchObject({
      type: "deal_stage_change",
      amount: { minor: 500, currency: "EUR" },
      facts: { changes: [{ field: "stage", before: "New", after: "Pilot" }] },
    });
    expect(await events(away), "an archived deal stays silent").toEqual([]);
    const { items } = await bodyOf<{ items: PipelineInUse[] }>(admin.request("GET", "/v1/pipelines"));
    const names = items.find((one) => one.id === pipeline.id)?.stages.map((stage) => stage.name);
    expect(names).toEqual(["Pilot", "Won", "Lost"]);
    const answer = await admin.request("PATCH", `/v1/companies/${deal.companyId}/deals/${deal.id}`, {
      version: 2,
      stageId: from.id,
    });
    expect(answer.status, "nothing enters an archived stage").toBe(422);
    await done("PATCH", `/${pipeline.id}/stages/${from.id}`, { archived: false });
  });

  it("goes to a stage of its own kind, that is in use", async () => {
    const added = await add({ name: "Pilot", probability: 40 });
    const from = stageOf(added, "New");
    await open(from.id);
    for (const to of [stageOf(added, "Won").id, from.id, pipeline.id]) {
      const refused = await ask("PATCH", `/${pipeline.id}/stages/${from.id}`, {
        archived: true,
        moveDealsToStageId: to,
      });
      expect(refused.status).toBe(422);
      expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: "moveDealsToStageId" }] });
    }
  });

  it("keeps its pipeline, too; an empty one goes and comes back", async () => {
    const deal = await open(stageOf(pipeline, "New").id);
    expect((await ask("PATCH", `/${pipeline.id}`, { archived: true })).status).toBe(412);
    await admin.request("PATCH", `/v1/companies/${deal.companyId}/deals/${deal.id}`, { version: 1, archived: true });
    expect((await done("PATCH", `/${pipeline.id}`, { archived: true })).archivedAt).not.toBeNull();
    expect((await done("PATCH", `/${pipeline.id}`, { archived: false })).archivedAt).toBeNull();
  });
});

describe("refused, by the field's name", () => {
  it.each([
    ["name", "POST", "", { name: "Pipeline 1" }],
    ["name", "POST", "/stages", { name: "New", probability: 5 }],
    ["probability", "POST", "/stages", { name: "Signed", kind: "won", probability: 90 }],
    ["probability", "POST", "/stages", { name: "Half", probability: 50.5 }],
    ["expectedDays", "POST", "/stages", { name: "Never", probability: 50, expectedDays: 0 }],
  ])("%s: %s %s %o", async (path, method, place, body) => {
    const answer = await ask(method, place === "" ? "" : `/${pipeline.id}${place}`, body);
    expect(answer.status).toBe(422);
    expect(await bodyOf(answer)).toMatchObject({ fields: [{ path }] });
  });

  it("an order that leaves a stage out, and the last stage of a kind", async () => {
    const ids = pipeline.stages.slice(1).map((stage) => stage.id);
    expect((await ask("PUT", `/${pipeline.id}/order`, { stageIds: ids })).status).toBe(422);
    for (const { id } of pipeline.stages)
      expect((await ask("PATCH", `/${pipeline.id}/stages/${id}`, { archived: true })).status).toBe(412);
  });
});
