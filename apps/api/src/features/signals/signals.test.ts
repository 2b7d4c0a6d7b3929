import type { Signal } from "@tandem/domain/signals/signal";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: TestCaller & { id: string };
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

const get = async <Item>(companyId: string, path: string) =>
  (await bodyOf<{ items: Item[] }>(ana.request("GET", `/v1/companies/${companyId}/${path}`))).items;

it("a signal is the contact's doing, at the time it happened", async () => {
  const { companyId, contactId, name } = await api.mintCustomer();
  const input = { kind: "assessed", topic: "Warehouse maturity", detail: "Level 3 of 5", contactId };
  const signal = { ...input, occurredAt: "2026-05-04T10:00:00Z" };
  expect((await ana.request("POST", `/v1/companies/${companyId}/signals`, signal)).status).toBe(201);
  expect(await get<Signal>(companyId, `signals?contactId=${contactId}`)).toMatchObject([{ kind: "assessed" }]);
  expect(await get<TimelineEvent>(companyId, "timeline")).toMatchObject([
    {
      type: "signal",
      facts: { kind: "assessed" },
      body: "Level 3 of 5",
      actor: { kind: "contact", id: contactId, name },
    },
  ]);
});

it("a signal of nobody in particular is the company's, and goes when it is archived", async () => {
  const { companyId } = await api.mintCustomer();
  const answer = await ana.request("POST", `/v1/companies/${companyId}/signals`, {
    kind: "read",
    topic: "Pricing page",
  });
  const { id } = await bodyOf<Signal>(answer);
  expect(await get<TimelineEvent>(companyId, "timeline")).toMatchObject([{ actor: { id: null, name: "Northwind" } }]);
  expect((await ana.request("DELETE", `/v1/companies/${companyId}/signals/${id}`)).status).toBe(204);
  expect(await get(companyId, "signals")).toEqual([]);
  expect(await get(companyId, "timeline")).toEqual([]);
});

describe("a signal that is put right", () => {
  const record = async (companyId: string) =>
    bodyOf<Signal>(ana.request("POST", `/v1/companies/${companyId}/signals`, { kind: "read", topic: "Pricing page" }));
  const patch = (signal: Signal, input: object, by = ana) =>
    by.request("PATCH", `/v1/companies/${signal.companyId}/signals/${signal.id}`, input);

  it("is told as it is now: what, who, when", async () => {
    const { companyId, contactId, name } = await api.mintCustomer();
    const signal = await record(companyId);
    expect(signal.version).toBe(1);
    const right = { kind: "downloaded", topic: "Price list", detail: "The long one", contactId };
    const occurredAt = "2026-05-04T10:00:00.000Z";
    const answer = await patch(signal, { version: 1, ...right, occurredAt });
    expect(answer.status, await answer.clone().text()).toBe(200);
    expect(await bodyOf<Signal>(answer)).toMatchObject({ kind: "downloaded", contact: { id: contactId }, version: 2 });
    const [told, ...more] = await get<TimelineEvent>(companyId, "timeline");
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      title: "Price list",
      body: "The long one",
      facts: { kind: "downloaded", topic: "Price list" },
      actor: { kind: "contact", id: contactId, name },
      contactIds: [contactId],
    });
    expect(new Date(told?.occurredAt ?? 0)).toEqual(new Date(occurredAt));
    const audit = await api.db
      .selectFrom("auditEvents")
      .select(["changes", "fields"])
      .where("companyId", "=", companyId)
      .where("action", "=", "signal.changed")
      .executeTakeFirstOrThrow();
    expect(audit.changes).toMatchObject({ topic: { before: "Pricing page", after: "Price list" } });
  });

  it("by two at once keeps what both wrote, and refuses the second word on the same field", async () => {
    const { companyId } = await api.mintCustomer();
    const signal = await record(companyId);
    expect((await patch(signal, { version: 1, topic: "Price list" })).status).toBe(200);
    expect((await patch(signal, { version: 1, detail: "Twice" })).status).toBe(200);
    const refused = await patch(signal, { version: 1, topic: "Prices" });
    expect(refused.status).toBe(409);
    expect((await bodyOf(refused)).current).toMatchObject({ topic: "Price list", detail: "Twice", version: 3 });
  });

  it("is refused what was never so, somebody else's contact, a viewer and another company's id", async () => {
    const [here, there] = [await api.mintCustomer(), await api.mintCustomer()];
    const signal = await record(here.companyId);
    const wrong = [
      { occurredAt: new Date(Date.now() + 3_600_000).toISOString() },
      { contactId: there.contactId },
      { topic: "" },
      { kind: "bought" },
    ];
    for (const input of wrong) {
      const answer = await patch(signal, { version: 1, ...input });
      expect(answer.status).toBe(422);
      expect((await bodyOf(answer)).fields).toMatchObject([{ path: Object.keys(input)[0] }]);
    }
    expect((await patch(signal, { version: 1, topic: "Mine" }, await api.as("viewer"))).status).toBe(403);
    expect((await patch({ ...signal, companyId: there.companyId }, { version: 1, topic: "Mine" })).status).toBe(404);
  });
});
