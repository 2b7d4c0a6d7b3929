import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

it("takes back an invitation that went to an address which was corrected since", async () => {
  const admin = await api.as("admin");
  const invite = { name: "Ines", email: "inez@elsewhere.example" };
  const { id } = await bodyOf<{ id: string }>(admin.request("POST", "/v1/members", invite));
  await api.runJobs();
  const mail = api.mails.find((sent) => sent.to.address === invite.email);
  const token = new URL(mail?.button.url ?? "http://none").searchParams.get("token");
  const path = `/v1/members/${id}`;
  expect((await admin.request("PATCH", path, { version: 1, email: "ines@tandem.example" })).status).toBe(200);
  const accept = { token, password: "a long password" };
  expect((await api.anyone.request("POST", "/v1/auth/accept-invitation", accept)).status).toBe(412);
});

it("leaves an invitation alone when something else changes", async () => {
  const admin = await api.as("admin");
  const invite = { name: "Bo", email: "bo@tandem.example" };
  const { id } = await bodyOf<{ id: string }>(admin.request("POST", "/v1/members", invite));
  await api.runJobs();
  const mail = api.mails.find((sent) => sent.to.address === invite.email);
  const token = new URL(mail?.button.url ?? "http://none").searchParams.get("token");
  expect((await admin.request("PATCH", `/v1/members/${id}`, { version: 1, job: "sales" })).status).toBe(200);
  const accept = { token, password: "a long password" };
  expect((await api.anyone.request("POST", "/v1/auth/accept-invitation", accept)).status).toBe(200);
  const audit = await api.db.selectFrom("workspaceAuditEvents").select("action").where("recordId", "=", id).execute();
  expect(audit.map((row) => row.action)).toContain("member.invitation_accepted");
});
