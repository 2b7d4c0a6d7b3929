import type { Member } from "@tandem/domain/members/member";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it("lets an admin invite, and everyone see, a member", async () => {
  const admin = await api.as("admin");
  const invited = await admin.request("POST", "/v1/members", {
    name: "Ana Costa",
    email: "Ana@Tandem.example",
    job: "csm",
  });
  expect(invited.status).toBe(201);
  expect(await invited.json()).toMatchObject({
    name: "Ana Costa",
    email: "ana@tandem.example",
    role: "member",
    isInvited: true,
  });

  const viewer = await api.as("viewer");
  const { items } = await bodyOf<{ items: Member[] }>(viewer.request("GET", "/v1/members"));
  expect(items.map((member) => member.name)).toContain("Ana Costa");
});

it("refuses an invitation by anyone else, and a second one for the same address", async () => {
  const member = await api.as("member");
  const admin = await api.as("admin");
  const input = { name: "Bo", email: "bo@tandem.example" };
  expect((await member.request("POST", "/v1/members", input)).status).toBe(403);
  expect((await admin.request("POST", "/v1/members", input)).status).toBe(201);
  const again = await admin.request("POST", "/v1/members", { ...input, email: "BO@tandem.example" });
  expect(again.status).toBe(409);
  expect(await again.json()).toMatchObject({ fields: [{ path: "email", message: "is taken" }] });
});

it("ends the sessions of a member at the moment of deactivation", async () => {
  const admin = await api.as("admin");
  const member = await api.as("member");
  expect((await member.request("GET", "/v1/members")).status).toBe(200);
  expect((await admin.request("PATCH", `/v1/members/${member.id}`, { version: 1, active: false })).status).toBe(200);
  expect((await member.request("GET", "/v1/members")).status).toBe(401);
});

it("answers a change made on an old version with the record as it is now", async () => {
  const admin = await api.as("admin");
  const member = await api.as("member");
  await admin.request("PATCH", `/v1/members/${member.id}`, { version: 1, job: "sales" });
  const late = await admin.request("PATCH", `/v1/members/${member.id}`, { version: 1, name: "Late" });
  expect(late.status).toBe(409);
  expect((await bodyOf(late)).current).toMatchObject({ version: 2, job: "sales" });
});

it("keeps the last admin", async () => {
  const alone = await startTestApi();
  try {
    const admin = await alone.as("admin");
    for (const change of [{ active: false }, { role: "viewer" }]) {
      const refused = await admin.request("PATCH", `/v1/members/${admin.id}`, { version: 1, ...change });
      expect(refused.status).toBe(412);
      expect((await bodyOf(refused)).type).toMatch(/last_admin$/);
    }
  } finally {
    await alone.close();
  }
});

it("writes who did it into the audit table", async () => {
  const admin = await api.as("admin");
  const member = await api.as("viewer");
  await admin.request(
    "PATCH",
    `/v1/members/${member.id}`,
    { version: 1, role: "member" },
    { "X-Request-Id": "request-of-this-test" },
  );
  const row = await api.db
    .selectFrom("workspaceAuditEvents")
    .selectAll()
    .where("recordId", "=", member.id)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    actorId: admin.id,
    action: "member.changed",
    requestId: "request-of-this-test",
    changes: { role: "member" },
  });
});
