import type { Contact } from "@tandem/domain/contacts/contact";
import type { Contact360 } from "@tandem/domain/contacts/contact-360";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T10:00:00Z");

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
});
afterAll(() => api.close());

const addCompany = async (name = "Northwind") =>
  (await bodyOf<{ id: string }>(ana.request("POST", "/v1/companies", { name }))).id;
const add = async (input: object = {}, companyId?: string) => {
  const path = `/v1/companies/${companyId ?? (await addCompany())}/contacts`;
  return bodyOf<Contact>(ana.request("POST", path, { name: "Ben Okafor", ...input }));
};
const pathOf = (contact: Contact) => `/v1/companies/${contact.companyId}/contacts/${contact.id}`;
const read = (contact: Contact, who = ana) => bodyOf<Contact360>(who.request("GET", `${pathOf(contact)}/360`));
const of = (contact: Contact, path: string, input: object) =>
  ana.request("POST", `/v1/companies/${contact.companyId}/${path}`, input);

describe("the 360 of a contact", () => {
  it("of whom nothing but the name is known is whole and nearly empty", async () => {
    const ben = await add();
    expect(await read(ben)).toMatchObject({
      contact: { id: ben.id, name: "Ben Okafor", roles: [], valuePathStage: null },
      company: { id: ben.companyId, name: "Northwind", relationship: "prospect", archivedAt: null },
      employments: [{ contactId: ben.id, company: { name: "Northwind" }, endedOn: null }],
      titles: [],
      valuePathMoves: [],
      timeline: { items: [{ type: "contact_added" }], nextCursor: null },
      openTicketCount: 0,
      tickets: [],
      signalTopics: [],
      upcomingMeetings: [],
      pastMeetings: [],
    });
  });

  it("holds what this person did, and nothing that others at the company did", async () => {
    const ben = await add({ title: "Buyer" });
    const cara = await add({ name: "Cara" }, ben.companyId);
    const call = { direction: "inbound", disposition: "connected", startedAt: NOW.toISOString(), seconds: 60 };
    for (const [who, summary] of [
      [ben, "Price is fine"],
      [cara, "Not ours"],
    ] as const)
      expect((await of(ben, "calls", { ...call, contactId: who.id, summary })).status).toBe(201);
    for (const [who, subject] of [
      [ben, "Labels"],
      [cara, "Scanner"],
    ] as const)
      expect((await of(ben, "tickets", { subject, requesterContactId: who.id, body: "Help" })).status).toBe(201);
    const signals = [
      { kind: "read", topic: "Pricing", occurredAt: "2026-11-01T10:00:00Z" },
      { kind: "asked", topic: "Pricing", occurredAt: "2026-11-20T10:00:00Z", detail: "What does a year cost?" },
      { kind: "read", topic: "Security", occurredAt: "2026-11-10T10:00:00Z" },
    ];
    for (const signal of signals) expect((await of(ben, "signals", { ...signal, contactId: ben.id })).status).toBe(201);
    await of(ben, "signals", { kind: "read", topic: "Not Ben's", contactId: cara.id });
    const view = await read(ben);
    expect(view.tickets.map(({ subject }) => subject)).toEqual(["Labels"]);
    expect(view.openTicketCount).toBe(1);
    expect(view.signalTopics).toMatchObject([
      { topic: "Pricing", count: 2, kinds: ["asked", "read"], lastDetail: "What does a year cost?" },
      { topic: "Security", count: 1, kinds: ["read"], lastDetail: null },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/Not ours|Scanner|Not Ben's|Cara/);
    expect(view.timeline.items.map(({ type }) => type).sort()).toEqual(
      ["call", "contact_added", "signal", "signal", "signal", "ticket"].sort(),
    );
  });

  it("has the meetings to come by time and those that were from the latest, without what was called off", async () => {
    const ben = await add();
    const meet = (title: string, day: string, more: object = {}) =>
      of(ben, "meetings", {
        title,
        startsAt: `${day}T09:00:00Z`,
        endsAt: `${day}T10:00:00Z`,
        attendees: [{ contactId: ben.id }],
        ...more,
      });
    await meet("Review", "2026-12-10");
    await meet("Check-in", "2026-11-30");
    await meet("Called off", "2026-11-29", { status: "cancelled" });
    await meet("Kick-off", "2026-09-01", { status: "held" });
    await meet("Training", "2026-10-01", { status: "held" });
    await meet("Without Ben", "2026-12-01", { attendees: [] });
    const view = await read(ben);
    expect(view.upcomingMeetings.map(({ title }) => title)).toEqual(["Check-in", "Review"]);
    expect(view.pastMeetings.map(({ title }) => title)).toEqual(["Training", "Kick-off"]);
  });

  it("of one who changed company shows both companies from both ends", async () => {
    const before = await add({ title: "Head of Operations", startedOn: "2022-03-01", phones: ["+31 20 555 0101"] });
    expect((await ana.request("POST", `${pathOf(before)}/left`, { endedOn: "2026-10-31" })).status).toBe(200);
    const companyId = await addCompany("Initech");
    const input = { companyId, title: "COO", email: "ben@initech.example", startedOn: "2026-11-01" };
    const after = await bodyOf<Contact>(ana.request("POST", `${pathOf(before)}/employments`, input));
    expect(after).toMatchObject({ companyId, name: "Ben Okafor", phones: before.phones, personId: before.personId });
    const both = [
      { contactId: after.id, company: { name: "Initech" }, title: "COO", startedOn: "2026-11-01", endedOn: null },
      { contactId: before.id, company: { name: "Northwind" }, title: "Head of Operations", endedOn: "2026-10-31" },
    ];
    expect((await read(before)).employments).toMatchObject(both);
    expect((await read(after)).employments).toMatchObject(both);
    expect((await read(after)).timeline.items).toMatchObject([{ type: "contact_added", contactIds: [after.id] }]);

    const again = await ana.request("POST", `${pathOf(before)}/employments`, input);
    expect([again.status, await bodyOf(again)]).toMatchObject([422, { fields: [{ path: "companyId" }] }]);
    const nowhere = { companyId: before.personId };
    expect((await ana.request("POST", `${pathOf(before)}/employments`, nowhere)).status).toBe(422);
  });

  it("takes a departure back, and refuses where there was none or the address has a new holder", async () => {
    const ben = await add({ email: "ben@northwind.example" });
    expect((await ana.request("DELETE", `${pathOf(ben)}/left`)).status).toBe(412);
    await ana.request("POST", `${pathOf(ben)}/left`, {});
    expect(await bodyOf(ana.request("DELETE", `${pathOf(ben)}/left`))).toMatchObject({ endedOn: null, version: 3 });
    await ana.request("POST", `${pathOf(ben)}/left`, {});
    await add({ name: "Benedict", email: "ben@northwind.example" }, ben.companyId);
    const refused = await ana.request("DELETE", `${pathOf(ben)}/left`);
    expect([refused.status, await bodyOf(refused)]).toMatchObject([422, { fields: [{ path: "email" }] }]);
  });

  it("tells every step on the value path with its reason, and needs the reason", async () => {
    const ben = await add({ valuePathStage: "researcher" });
    const move = (input: object) => ana.request("POST", `${pathOf(ben)}/value-path-moves`, input);
    const moved = await move({ stage: "buyer", reason: "Signed the order" });
    expect([moved.status, await bodyOf(moved)]).toMatchObject([201, { valuePathStage: "buyer" }]);
    expect((await read(ben)).valuePathMoves).toMatchObject([
      { fromStage: "researcher", toStage: "buyer", reason: "Signed the order", movedBy: { id: ana.id } },
      { fromStage: null, toStage: "researcher", reason: null },
    ]);
    expect(await bodyOf(move({ stage: "buyer", reason: "Again" }))).toMatchObject({ version: 2 });
    expect((await read(ben)).valuePathMoves).toHaveLength(2);
    expect((await move({ stage: "adopter", reason: " " })).status).toBe(422);
    const victor = await api.as("viewer");
    const refused = await victor.request("POST", `${pathOf(ben)}/value-path-moves`, { stage: "adopter", reason: "x" });
    expect(refused.status).toBe(403);
  });

  it("withholds amounts and private notes as the history does", async () => {
    const ben = await add();
    const carl = await api.as("member");
    await api.db
      .updateTable("members")
      .set({ clearances: ["public", "internal"] })
      .where("id", "=", carl.id)
      .execute();
    await api.db
      .insertInto("timelineEvents")
      .values({
        companyId: ben.companyId,
        id: crypto.randomUUID(),
        type: "order_placed",
        title: "Order",
        occurredAt: NOW,
        amountMinor: 48_123,
        currency: "EUR",
        actorKind: "system",
        actorName: "Shop",
        contactIds: [ben.id],
        object: "order",
        recordId: crypto.randomUUID(),
      })
      .execute();
    expect(JSON.stringify(await read(ben))).toContain("48123");
    expect(JSON.stringify(await read(ben, carl))).not.toContain("48123");
  });

  it("is not there at another company, and is one statement, session included", async () => {
    const ben = await add();
    const elsewhere = `/v1/companies/${await addCompany("Initech")}/contacts/${ben.id}/360`;
    expect((await ana.request("GET", elsewhere)).status).toBe(404);
    await read(ben);
    const query = vi.spyOn(pg.Client.prototype, "query");
    await read(ben);
    const statements = query.mock.calls.length;
    query.mockRestore();
    expect(statements).toBe(1);
  });
});
