import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it("takes whoever left out of the team that customers see", async () => {
  const [admin, ana] = [await api.as("admin"), await api.as("member")];
  const { companyId, contactId } = await api.mintCustomer();
  const ownedBy = (version: number, ownerMemberId: string) =>
    admin.request("PATCH", `/v1/companies/${companyId}`, { version, ownerMemberId });
  expect((await ownedBy(1, admin.id)).status).toBe(200);
  expect((await ownedBy(2, ana.id)).status).toBe(200);
  const ben = await api.asContact(companyId, contactId);
  const team = async () =>
    (await bodyOf<{ team: { id: string }[] }>(ben.request("GET", "/v1/portal/home"))).team.map((one) => one.id);
  expect((await team()).sort()).toEqual([admin.id, ana.id].sort());
  expect((await admin.request("PATCH", `/v1/members/${ana.id}`, { version: 1, active: false })).status).toBe(200);
  expect(await team()).toEqual([admin.id]);
});
