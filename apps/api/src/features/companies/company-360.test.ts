import { newId } from "@tandem/db/ids";
import { fillCompany } from "@tandem/db/testing/fill-company";
import { listTimeline } from "@tandem/db/timeline/reads";
import { addTimelineEvents, type NewTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Company360 } from "@tandem/domain/companies/company-360";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T10:00:00Z");

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let carl: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  [ana, carl] = [await api.as("member"), await api.as("member")];
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal"] })
    .where("id", "=", carl.id)
    .execute();
});
afterAll(() => api.close());

const read = (companyId: string, who = ana) => bodyOf<Company360>(who.request("GET", `/v1/companies/${companyId}/360`));

const addCompany = async (input: object = {}) =>
  (await bodyOf<{ id: string }>(ana.request("POST", "/v1/companies", { name: "Northwind", ...input }))).id;

const event = (companyId: string, minutesAgo: number, more: Partial<NewTimelineEvent> = {}): NewTimelineEvent => ({
  companyId,
  type: "call",
  occurredAt: new Date(NOW.getTime() - minutesAgo * 60_000),
  title: `Call ${minutesAgo}`,
  actor: { kind: "member", id: ana.id, name: ana.name },
  object: "call",
  recordId: newId(),
  ...more,
});
const tell = (events: NewTimelineEvent[]) => inTransaction(api.db, (trx) => addTimelineEvents(trx, events));

/** A company with some of everything, and one who left. */
async function addRichCompany() {
  const companyId = await addCompany({ ownerMemberId: ana.id, relationship: "customer" });
  const add = (contact: object) =>
    bodyOf<{ id: string }>(ana.request("POST", `/v1/companies/${companyId}/contacts`, contact));
  const ben = await add({ name: "Ben", title: "COO", email: "ben@x.example" });
  const left = await add({ name: "Abe" });
  await ana.request("POST", `/v1/companies/${companyId}/contacts/${left.id}/left`, {});
  await fillCompany(api.db, { companyId, contactId: ben.id, memberId: ana.id });
  return { companyId, ben };
}

describe("the 360 of a company", () => {
  it("of which nothing is known yet is whole and empty", async () => {
    const companyId = await addCompany();
    expect(await read(companyId)).toMatchObject({
      company: { id: companyId, name: "Northwind", owner: null },
      team: [],
      figures: {
        openDealCount: 0,
        openDealValue: { minor: 0, currency: "EUR" },
        lastActivityAt: null,
        renewalOn: null,
        yearlyRevenue: [],
      },
      counts: { contacts: 0, deals: 0, objectives: 0, services: 0, tickets: 0 },
      timeline: { items: [], nextCursor: null },
      openDeals: [],
      closedDeals: [],
      contacts: [],
      objectives: [],
      services: [],
      tickets: [],
      subscriptions: [],
      upcoming: [],
      portalContacts: [],
    });
  });

  it("shows what runs, in the order in which it matters", async () => {
    const { companyId, ben } = await addRichCompany();
    const view = await read(companyId);
    expect(view.team).toEqual([{ id: ana.id, name: ana.name, job: null, photo: null }]);
    expect(view.counts).toEqual({ contacts: 1, deals: 3, objectives: 2, services: 1, tickets: 2 });
    expect(view.openDeals.map(({ name, value }) => [name, value?.minor])).toEqual([
      ["Sooner", 700_00],
      ["Later", 700_00],
    ]);
    expect(view.closedDeals.map(({ name, stage }) => [name, stage.kind])).toEqual([["Done", "won"]]);
    expect(view.contacts).toMatchObject([{ id: ben.id, title: "COO", portalAccess: { lastVisitAt: null } }]);
    expect(view.portalContacts).toEqual([{ id: ben.id, name: "Ben", title: "COO" }]);
    expect(view.tickets.map(({ subject }) => subject)).toEqual(["Still open", "Old and solved"]);
    expect(view.tickets[0]).toMatchObject({ requester: { id: ben.id }, assignee: { id: ana.id } });
    expect(view.subscriptions.map(({ name }) => name).sort()).toEqual(["Abroad", "Seats", "Support"]);
    expect(view.figures.yearlyRevenue).toEqual([
      { minor: 2_200_01, currency: "EUR" },
      { minor: 40_00, currency: "USD" },
    ]);
    expect(view.upcoming.map(({ title, isLate }) => [title, isLate])).toEqual([
      ["Call back", true],
      ["Today", false],
      ["Running", false],
      ["Review", false],
      ["Some day", false],
    ]);
  });

  it("adds progress, pace and health as of the workspace's day", async () => {
    const { companyId, ben } = await addRichCompany();
    const { objectives, services } = await read(companyId);
    expect(objectives.map(({ title }) => title)).toEqual(["Faster", "Over"]);
    expect(objectives[0]).toMatchObject({
      current: "2.5",
      assignee: { kind: "contact", id: ben.id },
      share: { sharedBy: { id: ana.id }, contactIds: null },
      progress: { value: 0.25, pace: "behind", maintains: false },
    });
    expect(services).toMatchObject([{ health: "late", deliverables: [{ title: "First" }, { title: "Second" }] }]);
  });

  it("has the newest snapshot of health with the week's change, those with a role first, and who was last heard", async () => {
    const companyId = await addCompany();
    const add = (contact: object) => ana.request("POST", `/v1/companies/${companyId}/contacts`, contact);
    await add({ name: "Abe" });
    await add({ name: "Zoe", roles: ["champion"] });
    expect((await read(companyId)).health).toBeNull();
    const settings = { document: JSON.stringify({}), version: 1 };
    await api.db
      .insertInto("healthSettings")
      .values(settings)
      .onConflict((on) => on.doNothing())
      .execute();
    const snapshot = { companyId, band: "yellow" as const, coverage: "0.8", components: "[]", settingsVersion: 1 };
    await api.db
      .insertInto("healthSnapshots")
      .values([
        { ...snapshot, day: "2026-11-10", score: 79 },
        { ...snapshot, day: "2026-11-15", score: 75 },
        { ...snapshot, day: "2026-11-20", score: 68 },
      ])
      .execute();
    const view = await read(companyId);
    expect(view.health).toEqual({ score: 68, band: "yellow", coverage: 0.8, day: "2026-11-20", change: -11 });
    expect(view.contacts.map(({ name }) => name)).toEqual(["Zoe", "Abe"]);
    expect(view.figures.lastActivityBy).toBe(ana.name);
  });

  it("gives the first page of the history, and a cursor with which the timeline goes on", async () => {
    const companyId = await addCompany();
    await tell(Array.from({ length: 35 }, (_, n) => event(companyId, n < 10 ? 5 : n)));
    const { timeline } = await read(companyId);
    expect(timeline.items).toHaveLength(30);
    const reader = { memberId: ana.id, clearances: ["internal"] as const };
    const page = { companyId, reader, limit: 100 };
    const readPage = async (cursor?: string): Promise<Company360["timeline"]> =>
      JSON.parse((await listTimeline(api.db, { ...page, cursor })) ?? "");
    const whole = await readPage();
    const rest = await readPage(timeline.nextCursor ?? "");
    const ids = [...timeline.items, ...rest.items].map(({ id }) => id);
    expect(ids).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(35);
  });

  it("keeps private rows for their member, and money and its rows from who has no clearance", async () => {
    const { companyId } = await addRichCompany();
    await tell([
      event(companyId, 1, { title: "Mine", sensitivity: "private", privateToMemberId: ana.id }),
      event(companyId, 2, { title: "Theirs", sensitivity: "private", privateToMemberId: carl.id }),
      event(companyId, 3, { title: "Order", amount: { minor: 5, currency: "EUR" } }),
      event(companyId, 4, { title: "Margin", sensitivity: "financial" }),
    ]);
    const titles = (view: Company360) =>
      view.timeline.items.map(({ title }) => title).filter((t) => !t.startsWith("New"));
    const [forAna, forCarl] = [await read(companyId), await read(companyId, carl)];
    expect(titles(forAna)).toEqual(["Mine", "Order", "Margin"]);
    expect(titles(forCarl)).toEqual(["Theirs", "Order"]);
    expect(forAna.timeline.items.find(({ title }) => title === "Order")?.amount).toEqual({ minor: 5, currency: "EUR" });
    expect(forCarl.figures).toMatchObject({ openDealValue: null, yearlyRevenue: null });
    expect(JSON.stringify(forCarl)).not.toMatch(/"minor"/);
  });

  it("has nothing of another company", async () => {
    await addRichCompany();
    const companyId = await addCompany({ name: "Initech" });
    const { company, ...view } = await read(companyId);
    expect(company.name).toBe("Initech");
    expect(JSON.stringify(view)).not.toMatch(/Ben|Sooner|Faster|Onboarding|Review/);
  });

  it("is not there for a company that is not", async () => {
    expect((await ana.request("GET", `/v1/companies/${newId()}/360`)).status).toBe(404);
  });

  it("is one statement, session included", async () => {
    const { companyId } = await addRichCompany();
    await read(companyId);
    const query = vi.spyOn(pg.Client.prototype, "query");
    await read(companyId);
    const statements = query.mock.calls.length;
    query.mockRestore();
    expect(statements).toBe(1);
  });
});
