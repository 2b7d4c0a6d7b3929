import { newId } from "@tandem/db/ids";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const accessPath = (at: { companyId: string; contactId: string }) =>
  `/v1/companies/${at.companyId}/contacts/${at.contactId}/portal-access`;

async function mintContact(email: string | null) {
  const { companyId } = await api.mintCustomer();
  const contactId = newId();
  await api.db
    .insertInto("contacts")
    .values({ companyId, id: contactId, personId: newId(), name: "Nia", email })
    .execute();
  return { companyId, contactId };
}

it("gives access, invites by mail, and says so in timeline and audit", async () => {
  const ana = await api.as("member");
  const nia = await mintContact("nia@northwind.example");
  expect((await ana.request("PUT", accessPath(nia), {})).status).toBe(204);
  expect((await ana.request("PUT", accessPath(nia), { seesAllTickets: false })).status).toBe(204);
  await api.runJobs();
  const invitations = api.mails.filter((mail) => mail.to.address === "nia@northwind.example");
  expect(invitations.map((mail) => mail.button.url)).toEqual(["http://localhost:4002/sign-in"]);
  const { items } = await bodyOf<{ items: object[] }>(
    ana.request("GET", `/v1/companies/${nia.companyId}/portal-access`),
  );
  expect(items).toContainEqual(
    expect.objectContaining({ contactId: nia.contactId, seesAllTickets: false, grantedBy: ana.name }),
  );
  const events = await api.db
    .selectFrom("timelineEvents")
    .select(["type", "title"])
    .where("companyId", "=", nia.companyId)
    .execute();
  expect(events).toEqual([{ type: "share", title: "Nia may sign in to the portal" }]);
  const audit = await api.db
    .selectFrom("auditEvents")
    .select("action")
    .where("companyId", "=", nia.companyId)
    .orderBy("id")
    .execute();
  expect(audit.map((row) => row.action)).toEqual(["portal_access.given", "portal_access.changed"]);
});

it("needs an e-mail address and somebody who is still there", async () => {
  const ana = await api.as("member");
  const silent = await mintContact(null);
  expect(await bodyOf(ana.request("PUT", accessPath(silent), {}))).toMatchObject({
    status: 422,
    fields: [{ path: "email" }],
  });
  const former = await mintContact("former@northwind.example");
  await api.db
    .updateTable("contacts")
    .set({ endedOn: "2026-01-31" })
    .where("companyId", "=", former.companyId)
    .where("id", "=", former.contactId)
    .execute();
  expect((await ana.request("PUT", accessPath(former), {})).status).toBe(412);
});

it("ends every session at the moment access is withdrawn, and the mailed link with it", async () => {
  const ana = await api.as("member");
  const customer = await api.mintCustomer();
  const ben = await api.asContact(customer.companyId, customer.contactId);
  await api.anyone.request("POST", "/v1/portal/auth/link", { email: customer.email });
  await api.runJobs();
  const url = api.mails.find((mail) => mail.to.address === customer.email)?.button.url ?? "http://none";
  const token = new URL(url).searchParams.get("token");

  expect((await ana.request("DELETE", accessPath(customer))).status).toBe(204);
  expect((await ben.request("GET", "/v1/portal/me")).status).toBe(401);
  expect((await api.anyone.request("POST", "/v1/portal/auth/redeem", { token })).status).toBe(412);
  expect((await ana.request("DELETE", accessPath(customer))).status).toBe(204);
});

it("is not for viewers, and not for a contact of another company's address", async () => {
  const customer = await api.mintCustomer();
  const other = await api.mintCustomer();
  const viewer = await api.as("viewer");
  const ana = await api.as("member");
  expect((await viewer.request("DELETE", accessPath(customer))).status).toBe(403);
  expect((await ana.request("DELETE", accessPath({ ...customer, companyId: other.companyId }))).status).toBe(404);
});

it("counts a visit from its first request to 30 quiet minutes", async () => {
  let now = new Date();
  const timed = await startTestApi({ clock: () => now });
  try {
    const { companyId, contactId } = await timed.mintCustomer();
    const ben = await timed.asContact(companyId, contactId);
    const visits = () =>
      timed.db
        .selectFrom("portalAccess")
        .select(["lastVisitAt", "previousVisitAt"])
        .where("companyId", "=", companyId)
        .executeTakeFirstOrThrow();
    const look = async (minutesLater: number) => {
      now = new Date(now.getTime() + minutesLater * 60_000);
      await ben.request("GET", "/v1/portal/me");
      return now;
    };
    await look(0);
    await look(20);
    const last = await look(20);
    expect(await visits()).toEqual({ lastVisitAt: last, previousVisitAt: null });
    const next = await look(31);
    expect(await visits()).toEqual({ lastVisitAt: next, previousVisitAt: last });
  } finally {
    await timed.close();
  }
});
