import type { Call } from "@tandem/domain/calls/call";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let ana: TestCaller & { id: string };
let jonas: TestCaller & { id: string; name: string };
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  jonas = await api.as("admin");
});
afterAll(() => api.close());

async function log(companyId: string, input: object) {
  const answer = await ana.request("POST", `/v1/companies/${companyId}/calls`, { direction: "outbound", ...input });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return bodyOf<Call>(answer);
}
const history = async (companyId: string) =>
  (await bodyOf<{ items: TimelineEvent[] }>(ana.request("GET", `/v1/companies/${companyId}/timeline`))).items;

it("a call tells with whom, how long, how it ended, and who of us was on the line", async () => {
  const { companyId, contactId, name } = await api.mintCustomer();
  const call = await log(companyId, { contactId, memberId: jonas.id, seconds: 1080, summary: "Price is fine." });
  expect(call).toMatchObject({ connected: true, contact: { id: contactId }, member: { id: jonas.id } });
  expect(await history(companyId)).toMatchObject([
    {
      type: "call",
      title: name,
      body: "Price is fine.",
      actor: { id: jonas.id },
      facts: { seconds: 1080, disposition: "connected", direction: "outbound", participants: [name, jonas.name] },
    },
  ]);
});

it("a call without a second of talk did not connect", async () => {
  const { companyId } = await api.mintCustomer();
  expect(await log(companyId, { seconds: 0 })).toMatchObject({ connected: false });
  expect(await history(companyId)).toMatchObject([{ title: "Northwind", facts: { disposition: "no_answer" } }]);
});

it("a correction is what the history shows, the member and the time included", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  const call = await log(companyId, {});
  const correction = {
    memberId: jonas.id,
    contactId,
    startedAt: "2026-02-03T09:00:00Z",
    disposition: "Left a message",
  };
  const path = `/v1/companies/${companyId}/calls/${call.id}`;
  expect((await ana.request("PATCH", path, { version: 1, ...correction })).status).toBe(200);
  const [told] = await history(companyId);
  expect(told).toMatchObject({
    actor: { id: jonas.id },
    contactIds: [contactId],
    facts: { disposition: "Left a message" },
  });
  expect(new Date(told?.occurredAt ?? 0)).toEqual(new Date(correction.startedAt));
});

it("a call that lies ahead is refused", async () => {
  const { companyId } = await api.mintCustomer();
  const ahead = { direction: "inbound", startedAt: new Date(Date.now() + 3_600_000).toISOString() };
  const answer = await ana.request("POST", `/v1/companies/${companyId}/calls`, ahead);
  expect(answer.status).toBe(422);
  expect(await bodyOf(answer)).toMatchObject({ fields: [{ path: "startedAt" }] });
});
