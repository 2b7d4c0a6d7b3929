import type { Service } from "@tandem/domain/services/service";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: TestCaller & { id: string };
let jonas: TestCaller;
let viewer: TestCaller;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  jonas = await api.as("admin");
  viewer = await api.as("viewer");
});
afterAll(() => api.close());

type Known = { id: string; version: number };

async function made(path: string, input: object): Promise<Known> {
  const answer = await ana.request("POST", path, input);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Known>(answer);
}
const history = async (companyId: string, reader: TestCaller = ana) =>
  (await bodyOf<{ items: TimelineEvent[] }>(reader.request("GET", `/v1/companies/${companyId}/timeline`))).items;
const idsIn = async (path: string) =>
  (await bodyOf<{ items: { id: string }[] }>(ana.request("GET", path))).items.map(({ id }) => id);

const KINDS: Record<string, object> = {
  calls: { direction: "inbound", startedAt: "2026-02-03T09:00:00Z", seconds: 61, summary: "Price is fine." },
  notes: { body: "Budget is approved." },
  signals: { kind: "downloaded", topic: "Security paper", occurredAt: "2026-02-03T09:00:00Z" },
  tasks: { title: "Send the offer" },
  meetings: { title: "Kick-off", status: "held", startsAt: "2026-02-03T09:00:00Z" },
};

describe.each(Object.entries(KINDS))("one of the %s", (kind, input) => {
  const noun = kind.slice(0, -1);

  it("comes back from the archive with every row of its history as it was", async () => {
    const { companyId } = await api.mintCustomer();
    const list = `/v1/companies/${companyId}/${kind}`;
    const record = await made(list, input);
    if (kind === "tasks") await ana.request("PATCH", `${list}/${record.id}`, { version: 1, status: "done" });
    const told = await history(companyId);
    expect(told).toHaveLength(1);

    expect((await ana.request("DELETE", `${list}/${record.id}`)).status).toBe(204);
    expect(await history(companyId)).toEqual([]);
    expect(await idsIn(list)).toEqual([]);

    const answer = await ana.request("POST", `${list}/${record.id}/restore`);
    expect(answer.status).toBe(200);
    expect(await bodyOf(answer)).toMatchObject({ id: record.id });
    expect(await history(companyId)).toEqual(told);
    expect(await idsIn(list)).toEqual([record.id]);
    const waiting = await api.db.selectFrom("archivedTimelineEvents").select("id").where("companyId", "=", companyId);
    expect(await waiting.execute()).toEqual([]);
    const acts = await api.db.selectFrom("auditEvents").select("action").where("recordId", "=", record.id).execute();
    expect(acts.map(({ action }) => action).slice(-2)).toEqual([`${noun}.archived`, `${noun}.restored`]);
  });

  it("that is not in the archive stays as it is, and only who may write it restores it", async () => {
    const { companyId } = await api.mintCustomer();
    const { companyId: other } = await api.mintCustomer();
    const record = await made(`/v1/companies/${companyId}/${kind}`, input);
    const restore = `/v1/companies/${companyId}/${kind}/${record.id}/restore`;
    expect((await ana.request("POST", restore)).status).toBe(200);
    expect((await viewer.request("POST", restore)).status).toBe(403);
    expect((await ana.request("POST", restore.replace(companyId, other))).status).toBe(404);
  });
});

it("a private note comes back for its author alone, and nobody else brings it back", async () => {
  const { companyId } = await api.mintCustomer();
  const notes = `/v1/companies/${companyId}/notes`;
  const note = await made(notes, { body: "Between us.", isPrivate: true });
  await ana.request("DELETE", `${notes}/${note.id}`);
  expect((await jonas.request("POST", `${notes}/${note.id}/restore`)).status).toBe(404);
  expect(await history(companyId)).toEqual([]);
  expect((await ana.request("POST", `${notes}/${note.id}/restore`)).status).toBe(200);
  expect(await history(companyId)).toHaveLength(1);
  expect(await history(companyId, jonas)).toEqual([]);
});

it("a service brings back what its deliverables told, but for those that are in the archive themselves", async () => {
  const { companyId } = await api.mintCustomer();
  const services = `/v1/companies/${companyId}/services`;
  const service = await made(services, { name: "Onboarding", status: "active" });
  const path = `${services}/${service.id}`;
  const kept = await made(`${path}/deliverables`, { title: "Plan", status: "delivered" });
  const dropped = await made(`${path}/deliverables`, { title: "Workshop", status: "delivered" });
  const told = await history(companyId);
  const change = async (at: string, input: object) => {
    const answer = await ana.request("PATCH", at, input);
    expect(answer.status, await answer.clone().text()).toBe(200);
    return bodyOf<Service>(answer);
  };

  await change(`${path}/deliverables/${dropped.id}`, { version: 1, archived: true });
  const archived = await change(path, { version: 1, archived: true });
  expect(await history(companyId)).toEqual([]);
  await change(path, { version: archived.version, archived: false });
  expect(await history(companyId)).toEqual(told.filter(({ recordId }) => recordId === kept.id));
  await change(`${path}/deliverables/${dropped.id}`, { version: 2, archived: false });
  expect(await history(companyId)).toEqual(told);
});

it("an objective comes back with its history", async () => {
  const { companyId } = await api.mintCustomer();
  const objectives = `/v1/companies/${companyId}/objectives`;
  const objective = await made(objectives, { title: "Cut onboarding time" });
  const told = await history(companyId);
  const path = `${objectives}/${objective.id}`;
  const archived = await bodyOf<Known>(ana.request("PATCH", path, { version: 1, archived: true }));
  expect(await history(companyId)).toEqual([]);
  expect((await ana.request("PATCH", path, { version: archived.version, archived: false })).status).toBe(200);
  expect(await history(companyId)).toEqual(expect.arrayContaining(told));
});
