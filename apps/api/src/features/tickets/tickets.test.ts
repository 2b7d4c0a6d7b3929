import { newId } from "@tandem/db/ids";
import type { BookTicket, TicketDetail } from "@tandem/domain/tickets/ticket";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { replyToTicket } from "./reply-to-ticket.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let customer: Awaited<ReturnType<TestApi["mintCustomer"]>>;
let ben: TestCaller;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());
beforeEach(async () => {
  customer = await api.mintCustomer();
  ben = await api.asContact(customer.companyId, customer.contactId);
});

type Listed = { items: BookTicket[]; nextCursor: string | null };
const tickets = () => `/v1/companies/${customer.companyId}/tickets`;
const open = async (input: object = {}) =>
  bodyOf<TicketDetail>(
    ana.request("POST", tickets(), {
      subject: "Export stops at 10,000 rows",
      body: "The nightly export is cut off.",
      requesterContactId: customer.contactId,
      ...input,
    }),
  );
const reply = (ticket: TicketDetail, body: string, visibility = "public") =>
  bodyOf<TicketDetail>(ana.request("POST", `${tickets()}/${ticket.id}/messages`, { body, visibility }));
const change = (ticket: TicketDetail, fields: object) =>
  ana.request("PATCH", `${tickets()}/${ticket.id}`, { version: ticket.version, ...fields });
const history = async () =>
  api.db
    .selectFrom("timelineEvents")
    .select(["title", "body"])
    .where("companyId", "=", customer.companyId)
    .where("type", "=", "ticket")
    .orderBy("id")
    .execute();
const openCount = async () => {
  const figures = await api.db
    .selectFrom("companyFigures")
    .select("openTicketCount")
    .where("companyId", "=", customer.companyId)
    .executeTakeFirst();
  return figures?.openTicketCount;
};
/** What Ben says, by the verb the product has for it. */
const benSays = (ticket: TicketDetail, body: string) => {
  const { companyId, contactId, name } = customer;
  const actor = { kind: "contact", companyId, contactId, name } as const;
  const ctx = { db: api.db, actor, now: new Date(), requestId: "test-request" };
  return replyToTicket(ctx, companyId, ticket.id, { body, visibility: "public" });
};

describe("a ticket", () => {
  it("is opened with its first message, counted, told in the history and audited", async () => {
    const ticket = await open({ priority: "high", category: "Exports", assigneeMemberId: ana.id });
    expect(ticket).toMatchObject({
      subject: "Export stops at 10,000 rows",
      status: "open",
      waitingFor: "us",
      requester: { id: customer.contactId, name: customer.name },
      assignee: { id: ana.id, name: ana.name },
      messages: [{ visibility: "public", body: "The nightly export is cut off.", author: { kind: "member" } }],
    });
    expect(ticket.number).toBeGreaterThan(1000);
    expect(await history()).toEqual([
      { title: `Ticket #${ticket.number} opened: ${ticket.subject}`, body: "The nightly export is cut off." },
    ]);
    expect(await openCount()).toBe(1);
    const audit = await api.db
      .selectFrom("auditEvents")
      .select(["action", "actorId"])
      .where("companyId", "=", customer.companyId)
      .execute();
    expect(audit).toEqual([{ action: "ticket.opened", actorId: ana.id }]);
    const team = await api.db
      .selectFrom("companyTeam")
      .select("memberId")
      .where("companyId", "=", customer.companyId)
      .execute();
    expect(team).toEqual([{ memberId: ana.id }]);
  });

  it("waits for the customer after our reply, and for us after theirs", async () => {
    const ticket = await open();
    const replied = await reply(ticket, "Which file do you get?");
    expect(replied).toMatchObject({ waitingFor: "customer" });
    expect(replied.firstReplyAt).toBe(replied.lastMessageAt);
    expect(await benSays(ticket, "The CSV.")).toMatchObject({ waitingFor: "us", status: "open" });
  });

  it("is reopened by the customer's reply", async () => {
    const ticket = await open();
    expect(await bodyOf(change(ticket, { status: "solved" }))).toMatchObject({
      status: "solved",
      waitingFor: "nobody",
    });
    expect(await openCount()).toBe(0);
    expect(await benSays(ticket, "It happened again.")).toMatchObject({ status: "open", solvedAt: null });
    expect(await openCount()).toBe(1);
    const number = `Ticket #${ticket.number}`;
    expect((await history()).map(({ title }) => title)).toEqual([
      `${number} opened: ${ticket.subject}`,
      `${number} solved: ${ticket.subject}`,
      `${number} reopened: ${ticket.subject}`,
    ]);
  });

  it("shows the customer nothing of what we say among ourselves", async () => {
    const ticket = await open();
    const before = await bodyOf(ben.request("GET", `/v1/portal/tickets/${ticket.id}`));
    const noted = await reply(ticket, "They are on the old plan.", "internal");
    expect(noted.messages).toHaveLength(2);
    expect(noted).toMatchObject({ waitingFor: "us", firstReplyAt: null, lastMessageAt: ticket.lastMessageAt });
    expect(await bodyOf(ben.request("GET", `/v1/portal/tickets/${ticket.id}`))).toEqual(before);
    expect(JSON.stringify(await history())).not.toContain("old plan");
  });

  it("tells the history when it is escalated, and the copies follow a new subject", async () => {
    const ticket = await open();
    const changed = await change(ticket, { escalated: true, subject: "Export: cut off" });
    expect(await bodyOf(changed)).toMatchObject({ escalated: true, version: 2 });
    expect((await history()).map(({ title }) => title)).toEqual([
      `Ticket #${ticket.number} opened: Export: cut off`,
      `Ticket #${ticket.number} escalated: Export: cut off`,
    ]);
  });

  it("is read by whoever asks now: the messages follow the requester", async () => {
    await api.db
      .updateTable("portalAccess")
      .set({ seesAllTickets: false })
      .where("companyId", "=", customer.companyId)
      .execute();
    const contactId = newId();
    await api.db
      .insertInto("contacts")
      .values({ companyId: customer.companyId, id: contactId, personId: newId(), name: "Dana" })
      .execute();
    const ticket = await open({ requesterContactId: contactId });
    expect((await ben.request("GET", `/v1/portal/tickets/${ticket.id}`)).status).toBe(404);
    expect((await change(ticket, { requesterContactId: customer.contactId })).status).toBe(200);
    const seen = await bodyOf<{ messages: unknown[] }>(ben.request("GET", `/v1/portal/tickets/${ticket.id}`));
    expect(seen.messages).toHaveLength(1);
  });

  it("leaves lists, history, search and portal for the archive, and comes back as it was", async () => {
    const ticket = await open();
    const escalated = await bodyOf<TicketDetail>(change(ticket, { escalated: true }));
    const solved = await bodyOf<TicketDetail>(change(escalated, { status: "solved" }));
    await benSays(solved, "It happened again.");
    const whole = await bodyOf<TicketDetail>(ana.request("GET", `${tickets()}/${ticket.id}`));
    const told = await history();
    expect(told).toHaveLength(4);

    const archived = await bodyOf<TicketDetail>(change(whole, { archived: true }));
    expect(archived.archivedAt).not.toBeNull();
    expect(await history()).toEqual([]);
    expect(await openCount()).toBe(0);
    expect((await bodyOf<Listed>(ana.request("GET", tickets()))).items).toEqual([]);
    const inArchive = await bodyOf<Listed>(ana.request("GET", `${tickets()}?archived=true`));
    expect(inArchive.items.map(({ id }) => id)).toEqual([ticket.id]);
    expect((await ben.request("GET", `/v1/portal/tickets/${ticket.id}`)).status).toBe(404);
    expect((await change(archived, { priority: "low" })).status).toBe(412);
    const said = ana.request("POST", `${tickets()}/${ticket.id}/messages`, { body: "Hm", visibility: "internal" });
    expect((await said).status).toBe(412);

    const back = await bodyOf<TicketDetail>(change(archived, { archived: false }));
    expect(back).toEqual({ ...whole, version: archived.version + 1 });
    expect((await history()).map(({ title }) => title)).toEqual(told.map(({ title }) => title));
    expect(await openCount()).toBe(1);
  });

  it("that is saved without a change stays at its version", async () => {
    const ticket = await open();
    expect(await bodyOf(change(ticket, { subject: ticket.subject }))).toMatchObject({ version: 1 });
  });
});

describe("bad input", () => {
  const subject = "A subject";
  const body = "A body";
  it.each<[string, unknown, string]>([
    ["nothing at all", {}, "subject"],
    ["no body", { subject }, "body"],
    ["an empty subject", { subject: " ", body }, "subject"],
    ["a subject that is too long", { subject: "x".repeat(301), body }, "subject"],
    ["a body that is too long", { subject, body: "x".repeat(20_001) }, "body"],
    ["a subject of the wrong type", { subject: 7, body }, "subject"],
    ["an unknown priority", { subject, body, priority: "yesterday" }, "priority"],
    ["a requester that is no id", { subject, body, requesterContactId: "ben" }, "requesterContactId"],
    ["an unknown requester", { subject, body, requesterContactId: newId() }, "requesterContactId"],
    ["an unknown assignee", { subject, body, assigneeMemberId: newId() }, "assigneeMemberId"],
    ["a field that is not one", { subject, body, mood: "bad" }, "mood"],
    ["NUL", { subject: "a\0b", body }, "subject"],
  ])("on opening: %s is refused by its field", async (_, input, path) => {
    const refused = await ana.request("POST", tickets(), input);
    expect(refused.status).toBe(422);
    expect((await bodyOf<{ fields: { path: string }[] }>(refused)).fields.map((field) => field.path)).toContain(path);
    expect(await openCount()).toBeUndefined();
  });

  it("a requester of another company is refused by its field", async () => {
    const other = await api.mintCustomer();
    const refused = await ana.request("POST", tickets(), { subject, body, requesterContactId: other.contactId });
    expect(refused.status).toBe(422);
    expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: "requesterContactId" }] });
  });

  it.each<[string, object, number]>([
    ["no version", { subject }, 422],
    ["an unknown status", { version: 1, status: "lost" }, 422],
    ["an inactive assignee", { version: 1, assigneeMemberId: newId() }, 422],
    ["a stale version", { version: 7, subject }, 409],
  ])("on changing: %s is refused", async (_, input, status) => {
    const ticket = await open();
    expect((await ana.request("PATCH", `${tickets()}/${ticket.id}`, input)).status).toBe(status);
    expect(await bodyOf(ana.request("GET", `${tickets()}/${ticket.id}`))).toEqual(ticket);
  });

  it("a stale version is answered with the ticket as it is now", async () => {
    const ticket = await open();
    await change(ticket, { priority: "urgent" });
    const late = await bodyOf<{ current: TicketDetail }>(change(ticket, { priority: "low" }));
    expect(late.current).toMatchObject({ version: 2, priority: "urgent" });
  });

  it.each<[string, unknown]>([
    ["an empty body", { body: "", visibility: "public" }],
    ["no visibility", { body }],
    ["an unknown visibility", { body, visibility: "secret" }],
  ])("on replying: %s is refused", async (_, input) => {
    const ticket = await open();
    expect((await ana.request("POST", `${tickets()}/${ticket.id}/messages`, input)).status).toBe(422);
  });

  it("another company's ticket, an unknown one and an unknown company are 404", async () => {
    const ticket = await open();
    const other = await api.mintCustomer();
    const elsewhere = `/v1/companies/${other.companyId}/tickets/${ticket.id}`;
    expect((await ana.request("GET", elsewhere)).status).toBe(404);
    expect((await ana.request("PATCH", elsewhere, { version: 1, subject })).status).toBe(404);
    expect((await ana.request("POST", `${elsewhere}/messages`, { body, visibility: "public" })).status).toBe(404);
    expect((await ana.request("GET", `${tickets()}/${newId()}`)).status).toBe(404);
    expect((await ana.request("GET", `/v1/companies/${newId()}/tickets`)).status).toBe(404);
    expect((await ana.request("POST", `/v1/companies/${newId()}/tickets`, { subject, body })).status).toBe(404);
  });

  it("a viewer may read and not write", async () => {
    const viewer = await api.as("viewer");
    expect((await viewer.request("GET", tickets())).status).toBe(200);
    expect((await viewer.request("POST", tickets(), { subject, body })).status).toBe(403);
  });
});

describe("the list across the book", () => {
  const list = async (query: string) =>
    bodyOf<{ items: BookTicket[]; nextCursor: string | null }>(ana.request("GET", `/v1/tickets?${query}`));

  it("finds by text, number, status, priority and who has it, and names the company", async () => {
    const mark = newId();
    const mine = await open({ subject: `Invoice 100%_${mark}`, priority: "urgent", assigneeMemberId: ana.id });
    await open({ subject: `Invoice 100x_${mark}` });
    const only = [expect.objectContaining({ id: mine.id, company: { id: customer.companyId, name: "Northwind" } })];
    expect((await list(`q=${encodeURIComponent(`100%_${mark}`)}`)).items).toEqual(only);
    expect((await list(`q=%23${mine.number}`)).items).toEqual(only);
    expect((await list(`q=${mark}&priority=urgent&priority=high`)).items).toEqual(only);
    expect((await list(`q=${mark}&assignee=me&status=open`)).items).toEqual(only);
    expect((await list(`q=${mark}&assignee=none`)).items).toHaveLength(1);
    expect((await list(`q=${mark}&status=closed`)).items).toEqual([]);
  });

  it("pages through tickets opened at the same moment without losing or repeating one", async () => {
    const openedAt = "2026-03-01T10:00:00.123456Z";
    const ids = Array.from({ length: 5 }, () => newId());
    await api.db
      .insertInto("tickets")
      .values(ids.map((id) => ({ companyId: customer.companyId, id, subject: `page ${customer.companyId}`, openedAt })))
      .execute();
    const seen: string[] = [];
    let cursor = "";
    for (let page = 0; page < 4; page += 1) {
      const { items, nextCursor } = await list(`q=${customer.companyId}&limit=2${cursor}`);
      seen.push(...items.map(({ id }) => id));
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(seen).toEqual(ids.toSorted().reverse());
  });

  it("refuses a cursor it has not given out", async () => {
    expect((await ana.request("GET", "/v1/tickets?cursor=bm90aGluZw")).status).toBe(422);
  });
});
