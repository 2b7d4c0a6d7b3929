import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it("follows a new title to the end of what the history tells, and leaves names alone", async () => {
  const ana = await api.as("member");
  const { companyId, contactId } = await api.mintCustomer({ name: "Ann Marten" });
  const list = `/v1/companies/${companyId}/objectives`;
  const { id } = await bodyOf<{ id: string }>(ana.request("POST", list, { title: "Mart" }));
  const shared = await bodyOf<{ version: number }>(ana.request("PUT", `${list}/${id}/share`, { contactIds: null }));
  const ann = await api.asContact(companyId, contactId);
  expect((await ann.request("POST", `/v1/portal/objectives/${id}/comments`, { body: "Good." })).status).toBe(201);
  const { version } = shared;
  expect((await ana.request("PATCH", `${list}/${id}`, { version, title: "Shop" })).status).toBe(200);
  const rows = await api.db
    .selectFrom("timelineEvents")
    .select("title")
    .where("companyId", "=", companyId)
    .where("object", "=", "objective")
    .execute();
  const titles = rows.map((row) => row.title);
  expect(titles).toContain("Ann Marten commented on Shop");
  expect(titles.filter((title) => title.endsWith("Mart"))).toEqual([]);
});
