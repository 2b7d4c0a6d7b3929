import type { PortalSignedIn } from "@tandem/domain/sign-in/portal-sign-in";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function startViewAs() {
  const ana = await api.as("member");
  const { companyId, contactId } = await api.mintCustomer();
  const path = `/v1/companies/${companyId}/contacts/${contactId}/view-as`;
  const { token, url } = await bodyOf<{ token: string; url: string }>(ana.request("POST", path));
  const enter = () => api.anyone.request("POST", "/v1/portal/auth/view-as", { companyId, token });
  return { ana, companyId, contactId, token, url, enter };
}

it("crosses to the portal by a one-time token and shows whose eyes they are", async () => {
  const { ana, companyId, contactId, token, url, enter } = await startViewAs();
  expect(url).toContain(token);
  const { token: session } = await bodyOf<PortalSignedIn>(enter());
  expect((await enter()).status).toBe(412);
  expect(await bodyOf(api.withToken(session).request("GET", "/v1/portal/me"))).toMatchObject({
    contact: { id: contactId },
    viewAs: { memberName: ana.name },
  });
  const row = await api.db
    .selectFrom("portalSessions")
    .select("expiresAt")
    .where("companyId", "=", companyId)
    .executeTakeFirstOrThrow();
  expect(row.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30 * 60 * 1000);
  const audit = await api.db
    .selectFrom("auditEvents")
    .select(["action", "actorId"])
    .where("companyId", "=", companyId)
    .orderBy("id")
    .execute();
  expect(audit).toEqual([
    { action: "view_as.started", actorId: ana.id },
    { action: "view_as.entered", actorId: ana.id },
  ]);
});

it("refuses every write but leaving", async () => {
  const { enter } = await startViewAs();
  const { token } = await bodyOf<PortalSignedIn>(enter());
  const viewing = api.withToken(token);
  const writes = api.declaredRoutes().filter((route) => route.audience.startsWith("portal") && route.method !== "GET");
  expect(writes.length).toBeGreaterThan(2);
  for (const { method, path } of writes.filter((route) => !route.allowsViewAs)) {
    const answer = await viewing.request(method, path.replaceAll(/:\w+/g, crypto.randomUUID()), {});
    expect(await bodyOf(answer), `${method} ${path}`).toMatchObject({
      status: 403,
      type: expect.stringMatching(/view_as_read_only$/),
    });
  }
  expect((await viewing.request("POST", "/v1/portal/auth/sign-out")).status).toBe(204);
});

it("leaves the contact's last visit and list of devices untouched", async () => {
  const { companyId, contactId, enter } = await startViewAs();
  const { token } = await bodyOf<PortalSignedIn>(enter());
  await api.withToken(token).request("GET", "/v1/portal/me");
  const access = await api.db
    .selectFrom("portalAccess")
    .select("lastVisitAt")
    .where("companyId", "=", companyId)
    .executeTakeFirstOrThrow();
  expect(access.lastVisitAt).toBeNull();
  const ben = await api.asContact(companyId, contactId);
  const { items } = await bodyOf<{ items: object[] }>(ben.request("GET", "/v1/portal/auth/sessions"));
  expect(items).toHaveLength(1);
});

it("needs the token within a minute, and a member who is still active", async () => {
  const late = await startViewAs();
  await api.db
    .updateTable("viewAsTokens")
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where("companyId", "=", late.companyId)
    .execute();
  expect((await late.enter()).status).toBe(412);

  const { ana, enter } = await startViewAs();
  const { token } = await bodyOf<PortalSignedIn>(enter());
  await api.db.updateTable("members").set({ active: false }).where("id", "=", ana.id).execute();
  expect((await api.withToken(token).request("GET", "/v1/portal/me")).status).toBe(401);
});

it("is not for viewers", async () => {
  const viewer = await api.as("viewer");
  const { companyId, contactId } = await api.mintCustomer();
  expect((await viewer.request("POST", `/v1/companies/${companyId}/contacts/${contactId}/view-as`)).status).toBe(403);
});
