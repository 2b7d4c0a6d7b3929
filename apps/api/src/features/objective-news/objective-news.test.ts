import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

type Member = TestCaller & { id: string; name: string; email: string };
let api: TestApi;
let ana: Member;
let jonas: Member;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  jonas = await api.as("admin");
});
afterAll(() => api.close());
beforeEach(() => {
  api.mails.length = 0;
});

/** The quarter of an hour is over. */
async function mailsNow() {
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(api.db);
  await api.runJobs();
  return api.mails.splice(0).filter((mail) => mail.unsubscribe);
}

const waiting = async (address: string) =>
  (await sql`select from graphile_worker._private_jobs where payload->>'address' = ${address}`.execute(api.db)).rows
    .length;

async function mintObjective(input: object = {}) {
  const customer = await api.mintCustomer();
  const list = `/v1/companies/${customer.companyId}/objectives`;
  const { id } = await bodyOf(ana.request("POST", list, { title: "Settle claims", ...input }));
  const path = `${list}/${id}`;
  const change = (fields: object, who: TestCaller = ana) => changeObjective(path, fields, who);
  return { ...customer, id, path, change };
}

async function changeObjective(path: string, fields: object, who: TestCaller) {
  const { version } = await bodyOf(ana.request("GET", path));
  expect((await who.request("PATCH", path, { version, ...fields })).status).toBe(200);
}

describe("news of an objective", () => {
  it("goes to its assignee as one mail for all that happened in a quarter of an hour, never to who did it", async () => {
    const { path, change } = await mintObjective({ assigneeMemberId: jonas.id });
    await change({ priority: "high" });
    await change({ dueOn: "2027-01-31" });
    await ana.request("POST", `${path}/comments`, { body: "They asked twice.", visibility: "internal" });
    expect(await waiting(jonas.email)).toBe(1);
    const mails = await mailsNow();
    expect(mails.map(({ to }) => to.address)).toEqual([jonas.email]);
    expect(mails[0]?.paragraphs).toEqual([
      "At Northwind:",
      `Written down, by ${ana.name}`,
      `Priority: medium → high, by ${ana.name}`,
      `Due: 2027-01-31, by ${ana.name}`,
      `Internal comment: They asked twice., by ${ana.name}`,
    ]);
    await change({ priority: "low" }, jonas);
    expect(await mailsNow()).toEqual([]);
  });

  it("does not join what may be on its way: it gets a job of its own", async () => {
    const { change } = await mintObjective({ assigneeMemberId: jonas.id });
    await change({ health: 2 });
    await change({ health: 3 });
    expect(await waiting(jonas.email)).toBe(1);
    await sql`update objective_news set happened_at = happened_at - interval '15 minutes'`.execute(api.db);
    await change({ health: 4 });
    expect(await waiting(jonas.email)).toBe(2);
    expect(await mailsNow()).toHaveLength(1);
  });

  it("gathers several objectives of one person", async () => {
    const one = await mintObjective({ assigneeMemberId: jonas.id });
    const other = await mintObjective({ title: "Train both shifts", assigneeMemberId: jonas.id });
    await one.change({ health: 4 });
    await other.change({ health: 2 });
    const mails = await mailsNow();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.heading).toBe("News of 2 objectives");
    expect(mails[0]?.unsubscribe?.url).toMatch(/\?all=true$/);
  });

  it("reaches an address outside only while the objective is shared, with what the portal shows", async () => {
    const { path, change } = await mintObjective({ collaborators: ["Carla@partner.example"] });
    await change({ priority: "high", title: "Settle all claims" });
    expect(await mailsNow()).toEqual([]);
    expect((await ana.request("PUT", `${path}/share`, { contactIds: null })).status).toBe(200);
    await change({ priority: "low" });
    await ana.request("POST", `${path}/comments`, { body: "Do not tell them.", visibility: "internal" });
    expect(await mailsNow()).toEqual([]);
    await change({ priority: "high", target: "5", baseline: "12" });
    await ana.request("POST", `${path}/comments`, { body: "Halfway there.", visibility: "shared" });
    const mails = await mailsNow();
    expect(mails.map(({ to }) => to.address)).toEqual(["carla@partner.example"]);
    const text = JSON.stringify(mails);
    expect(text).toContain("Target: 5");
    expect(text).toContain("Halfway there.");
    expect(text).not.toMatch(/priority|high/i);
    await change({ target: "4" });
    await ana.request("DELETE", `${path}/share`);
    expect(await mailsNow()).toEqual([]);
  });

  it("reaches a contact who is the assignee only where it is shared with them", async () => {
    const { companyId, contactId, email, path, change } = await mintObjective();
    const other = await bodyOf(ana.request("POST", `/v1/companies/${companyId}/contacts`, { name: "Cara Lind" }));
    await ana.request("PUT", `/v1/companies/${companyId}/contacts/${other.id}/portal-access`, {});
    await change({ assigneeContactId: contactId });
    await ana.request("PUT", `${path}/share`, { contactIds: [contactId] });
    await change({ startOn: "2026-12-01" });
    expect((await mailsNow()).map(({ to }) => to.address)).toEqual([email]);
  });

  it("tells collaborators what the customer said, and not the customer themselves", async () => {
    const { companyId, contactId, email, path, id, change } = await mintObjective();
    await change({ collaborators: ["dora@partner.example", email] });
    await ana.request("PUT", `${path}/share`, { contactIds: null });
    await mailsNow();
    const ben = await api.asContact(companyId, contactId);
    const said = await ben.request("POST", `/v1/portal/objectives/${id}/comments`, { body: "We start on Monday." });
    expect(said.status).toBe(201);
    await api.runJobs();
    const mails = await mailsNow();
    expect(mails.map(({ to }) => to.address)).toEqual(["dora@partner.example"]);
    expect(JSON.stringify(mails)).toContain("We start on Monday.");
  });

  it("stops at once by the link of the mail, without signing in, and comes back by it", async () => {
    const { change } = await mintObjective({ assigneeMemberId: jonas.id });
    await change({ health: 1 });
    const [mail] = await mailsNow();
    const key = mail?.unsubscribe?.url.split("/").at(-1)?.split("?")[0];
    const link = `/v1/portal/mails/${key}`;
    expect(await bodyOf(api.anyone.request("GET", link))).toMatchObject({ isOn: true });
    await change({ health: 2 });
    expect(await bodyOf(api.anyone.request("PUT", link, { isOn: false }))).toMatchObject({ isOn: false });
    expect(await mailsNow()).toEqual([]);
    await change({ health: 3 });
    expect(await mailsNow()).toEqual([]);
    await api.anyone.request("PUT", link, { isOn: true });
    await change({ health: 4 });
    expect(await mailsNow()).toHaveLength(1);
  });

  it("says nothing of keys that were not given out", async () => {
    const answer = await api.anyone.request("GET", "/v1/portal/mails/00000000-0000-7000-8000-000000000000");
    expect(answer.status).toBe(404);
  });

  it("of an archived objective is not told any more", async () => {
    const { change } = await mintObjective({ assigneeMemberId: jonas.id });
    await change({ archived: true });
    expect(await mailsNow()).toEqual([]);
  });
});
