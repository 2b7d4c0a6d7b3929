import type { Email } from "@tandem/domain/emails/email";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

let api: TestApi;
let tool: TestCaller & { id: string };
beforeAll(async () => {
  api = await startTestApi();
  tool = await api.as("member");
});
afterAll(() => api.close());

const post = (companyId: string, what: string, input: object) =>
  tool.request("POST", `/v1/companies/${companyId}/${what}`, input);

const FED: [string, object][] = [
  ["emails", { direction: "received", fromAddress: "ben@x.example", subject: "Rollout" }],
  ["calls", { direction: "inbound", startedAt: "2026-11-01T09:00:00Z", seconds: 60 }],
  ["meetings", { title: "Review", startsAt: "2026-11-01T09:00:00Z", status: "held" }],
];

it.each(FED)("%s that another tool feeds in twice are there once", async (what, input) => {
  const { companyId } = await api.mintCustomer();
  const fed = { ...input, source: "telephone", externalId: "4711" };
  const first = await bodyOf<{ id: string }>(post(companyId, what, fed));
  expect(await bodyOf(post(companyId, what, fed))).toMatchObject({ id: first.id });
  expect((await bodyOf<{ id: string }>(post(companyId, what, { ...fed, externalId: "4712" }))).id).not.toBe(first.id);
  const { items } = await bodyOf<{ items: unknown[] }>(tool.request("GET", `/v1/companies/${companyId}/${what}`));
  expect(items).toHaveLength(2);
  const half = await post(companyId, what, { ...input, source: "telephone" });
  expect(half.status).toBe(422);
  expect(await bodyOf(half)).toMatchObject({ fields: [{ path: "externalId" }] });
});

it("a transcript is read with its call, and withheld from who may not see what is personal", async () => {
  const { companyId } = await api.mintCustomer();
  const transcript = "Rafael: the price is fine.";
  const call = await bodyOf<{ id: string }>(post(companyId, "calls", { direction: "inbound", transcript }));
  const path = `/v1/companies/${companyId}/calls/${call.id}`;
  expect(await bodyOf(tool.request("GET", path))).toMatchObject({ transcript });
  const viewer = await api.as("viewer");
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal"] })
    .where("id", "=", viewer.id)
    .execute();
  expect(await (await viewer.request("GET", path)).text()).not.toContain("price is fine");
});

it("a logged mail can be corrected and archived, and its thread follows", async () => {
  const { companyId } = await api.mintCustomer();
  const log = (subject: string) =>
    bodyOf<Email>(post(companyId, "emails", { direction: "received", fromAddress: "ben@x.example", subject }));
  const [first, second] = [await log("Rollout"), await log("Re: Rollout")];
  const path = `/v1/companies/${companyId}/emails/${first.id}`;
  const changed = await bodyOf<Email>(
    tool.request("PATCH", path, { version: first.version, subject: "Rollout, Antwerp", body: "Done." }),
  );
  expect(changed).toMatchObject({ subject: "Rollout, Antwerp", body: "Done.", version: 2 });
  const stale = await tool.request("PATCH", path, { version: 1, subject: "Late" });
  expect(stale.status).toBe(409);
  expect((await tool.request("DELETE", path)).status).toBe(204);
  const threads = `/v1/companies/${companyId}/email-threads`;
  expect(await bodyOf(tool.request("GET", threads))).toMatchObject({ items: [{ messageCount: 1 }] });
  await tool.request("DELETE", `/v1/companies/${companyId}/emails/${second.id}`);
  expect(await bodyOf(tool.request("GET", threads))).toMatchObject({ items: [] });
  const timeline = await bodyOf(tool.request("GET", `/v1/companies/${companyId}/timeline`));
  expect(timeline).toMatchObject({ items: [] });
});

it("what was sent from here stays as it went out", async () => {
  const { companyId, contactId } = await api.mintCustomer();
  const sent = await bodyOf<Email>(
    post(companyId, "emails/send", { to: [{ contactId }], subject: "Rollout", body: "Hello" }),
  );
  const answer = await tool.request("PATCH", `/v1/companies/${companyId}/emails/${sent.id}`, {
    version: sent.version,
    body: "Something else",
  });
  expect(answer.status).toBe(412);
});
