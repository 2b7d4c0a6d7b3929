import type { Signal } from "@tandem/domain/signals/signal";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, expect, it } from "vitest";
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
