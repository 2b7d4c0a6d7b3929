import type { TicketDetailView } from "@tandem/domain/portal/views";
import type { TicketDetail } from "@tandem/domain/tickets/ticket";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bodyOf } from "../../../../testing/test-api.ts";
import { type Importer, startImporter } from "../../testing/bring-in.ts";

type Page<T> = { items: T[] };

let importer: Importer;
let company: { id: string; domain: string };
let ben: { id: string; email: string };
beforeAll(async () => {
  importer = await startImporter();
  await importer.db.updateTable("workspaceSettings").set({ timeZone: "UTC" }).execute();
});
afterAll(() => importer.close());

let number = 0;
beforeEach(async () => {
  number += 1;
  const domain = `desk-${number}.example`;
  const { id } = await post<{ id: string }>("/v1/companies", { name: `Desk ${number}`, domain });
  company = { id, domain };
  const email = `ben@${domain}`;
  const contact = await post<{ id: string }>(`/v1/companies/${id}/contacts`, { name: "Ben Okafor", email });
  ben = { id: contact.id, email };
});

const post = <T>(path: string, body: unknown) => bodyOf<T>(importer.admin.request("POST", path, body));
const read = <T>(path: string) => bodyOf<T>(importer.admin.request("GET", `/v1/companies/${company.id}${path}`));
const ticketsHere = () => read<Page<TicketDetail>>("/tickets").then(({ items }) => items);
const ticketCalled = async (subject: string) => {
  const found = (await ticketsHere()).find((ticket) => ticket.subject === subject);
  return read<TicketDetail>(`/tickets/${found?.id}`);
};
const eventsHere = async () =>
  (await read<Page<TimelineEvent>>("/timeline?limit=200&types=ticket")).items.map(
    ({ title, occurredAt, actor, body }) => ({
      title: title.replace(/#\d+/, "#n"),
      at: new Date(occurredAt).toISOString(),
      by: actor.name,
      body,
    }),
  );

const MAPPING = {
  externalId: "Id",
  subject: "Subject",
  requester: "From",
  assignee: "Agent",
  status: "Status",
  description: "Text",
  openedAt: "Opened",
  firstReplyMinutes: "Reply minutes",
  closedAt: "Closed",
  csat: "Score",
  escalated: "Escalated",
};
const HEADER = "Id,Subject,From,Agent,Status,Text,Opened,Reply minutes,Closed,Score,Escalated\n";
const bringTickets = (rows: string, mapping: object = {}) =>
  importer.bringIn("tickets", HEADER + rows, { ...MAPPING, company: { value: company.domain }, ...mapping });

describe("a ticket that comes in", () => {
  it("lived as its file says: opened, answered, closed; its description is what the customer wrote first", async () => {
    const report = await bringTickets(
      `7,Labels come out blank,${ben.email},Sue Agent,,"  Nothing prints.\nNot even a test page.",2023-07-27,74,2023-07-28 3:00,4,FALSE`,
    );
    expect(report.counts).toMatchObject({ rows: 1, created: 1, rejected: 0 });
    expect(await ticketCalled("Labels come out blank")).toMatchObject({
      status: "closed",
      priority: "normal",
      requester: { id: ben.id },
      assignee: { name: "Sue Agent" },
      openedAt: "2023-07-27T00:00:00.000Z",
      firstReplyAt: "2023-07-27T01:14:00.000Z",
      solvedAt: "2023-07-28T03:00:00.000Z",
      waitingFor: "nobody",
      lastMessageAt: "2023-07-27T00:00:00.000Z",
      csat: 4,
      escalated: false,
      messages: [
        {
          visibility: "public",
          author: { kind: "contact", id: ben.id, name: "Ben Okafor" },
          body: "  Nothing prints.\nNot even a test page.",
        },
      ],
    });
    expect(await eventsHere()).toEqual([
      { title: "Ticket #n solved: Labels come out blank", at: "2023-07-28T03:00:00.000Z", by: "Sue Agent", body: "" },
      {
        title: "Ticket #n opened: Labels come out blank",
        at: "2023-07-27T00:00:00.000Z",
        by: "Ben Okafor",
        body: "  Nothing prints.\nNot even a test page.",
      },
    ]);
  });

  it("changes nothing when it comes in once more, and what changed since is told", async () => {
    const row = `1,Slow,${ben.email},,open,It is slow.,2024-01-02 09:00,,,,no`;
    await bringTickets(row);
    expect((await bringTickets(row)).counts).toMatchObject({ unchanged: 1, updated: 0, created: 0 });
    const later = `1,Slow pages,${ben.email},,solved,It is very slow.,2024-01-02 09:00,,2024-01-05 10:00,5,yes`;
    expect((await bringTickets(later)).counts).toMatchObject({ updated: 1, kept: 0 });
    expect(await ticketCalled("Slow pages")).toMatchObject({
      status: "solved",
      waitingFor: "nobody",
      escalated: true,
      csat: 5,
      messages: [{ body: "It is very slow." }],
    });
    const told = await eventsHere();
    expect(told.map(({ title }) => title)).toEqual([
      "Ticket #n escalated: Slow pages",
      "Ticket #n solved: Slow pages",
      "Ticket #n opened: Slow pages",
    ]);
    expect(told[1]).toMatchObject({ at: "2024-01-05T10:00:00.000Z" });
    expect(told[2]).toMatchObject({ body: "It is very slow." });
  });

  it("keeps what a person changed by hand", async () => {
    const row = (category: string) => `1,Slow,${ben.email},,open,,2024-01-02,,,,${category}`;
    await bringTickets(row("no"));
    const { id, version } = await ticketCalled("Slow");
    const path = `/v1/companies/${company.id}/tickets/${id}`;
    expect((await importer.admin.request("PATCH", path, { version, subject: "Slow since Monday" })).status).toBe(200);
    const report = await bringTickets(`1,Slow again,${ben.email},,open,,2024-01-02,,,,yes`);
    expect(report.counts).toMatchObject({ updated: 1, kept: 1 });
    expect(await ticketCalled("Slow since Monday")).toMatchObject({ escalated: true });
  });

  it("without a subject is called by the first words of its description", async () => {
    const words = "The labels of the second printer come out blank whenever the night shift prints them. "
      .repeat(5)
      .trim();
    await bringTickets(`1,,${ben.email},,,${words},2024-01-02,,,,`);
    const [ticket] = await ticketsHere();
    expect(ticket?.subject.length).toBeLessThanOrEqual(300);
    expect(ticket?.subject).toMatch(/^The labels of the second printer .*\w…$/);
  });

  it("from an address that nobody at the company has makes a contact of whoever wrote, unless the row is refused", async () => {
    const report = await bringTickets(
      [
        `1,New here,nora@${company.domain},,,Hello,2024-01-02,,,,`,
        `2,Too early,otto@${company.domain},,closed,,2024-01-02,,2024-01-01,,`,
        "3,Nobody,Somebody Else,,,Hello,2024-01-02,,,,",
      ].join("\n"),
    );
    expect(report.counts).toMatchObject({ created: 1, rejected: 2 });
    expect(report.errors).toMatchObject([
      { row: 3, column: "Closed", value: "2024-01-01", message: "It lies before the ticket was opened." },
      {
        row: 4,
        column: "From",
        value: "Somebody Else",
        message: expect.stringContaining("The company has no contact"),
      },
    ]);
    const { items } = await read<Page<{ name: string; email: string }>>("/contacts");
    expect(items.map(({ email }) => email)).toEqual([ben.email, `nora@${company.domain}`]);
    expect(await ticketCalled("New here")).toMatchObject({ requester: { name: `nora@${company.domain}` } });
  });

  it("is refused, by row and column, when it contradicts itself", async () => {
    const report = await bringTickets(
      [
        `1,Open yet closed,${ben.email},,open,,2024-01-02,,2024-01-03,,`,
        `2,No time,${ben.email},,,,,,,,`,
        `3,Ahead,${ben.email},,,,2999-01-01,,,,`,
        ",,,,,,2024-01-02,,,,",
      ].join("\n"),
    );
    expect(report.errors.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, "Closed", "A ticket that is open has not been solved: map its status, or leave this out."],
      [3, "Opened", "A ticket needs the time at which it was opened."],
      [4, "Opened", "It lies in the future."],
      [5, "Subject", "A ticket needs a subject, or a description whose first words become one."],
    ]);
  });

  it("may bear the number of a ticket of another company", async () => {
    await bringTickets(`1,Mine,${ben.email},,,,2024-01-02,,,,`);
    const other = await post<{ id: string }>("/v1/companies", {
      name: "Other desk",
      domain: `other-${company.domain}`,
    });
    const report = await bringTickets("1,Theirs,,,,,2024-01-02,,,,", { company: { value: `other-${company.domain}` } });
    expect(report.counts).toMatchObject({ created: 1 });
    expect((await ticketsHere()).map(({ subject }) => subject)).toEqual(["Mine"]);
    expect(other.id).toBeTruthy();
  });
});

describe("messages that come in", () => {
  const SAID = {
    externalId: "Id",
    ticket: "Ticket",
    author: "Author",
    visibility: "Visibility",
    body: "Body",
    sentAt: "Sent",
  };
  const bringMessages = (rows: string[], mapping: object = {}) =>
    importer.bringIn("ticket_messages", `Id,Ticket,Author,Visibility,Body,Sent\n${rows.join("\n")}`, {
      ...SAID,
      ...mapping,
    });

  it("are the conversation: by members, contacts and new addresses; internal ones stay among ourselves", async () => {
    await bringTickets(`77${number},Slow,${ben.email},,open,,2024-01-02 09:00,,,,`);
    const ticket = `77${number}`;
    const report = await bringMessages([
      `m1,${ticket},${ben.email},,"  It is slow. ",2024-01-02 09:00`,
      `m2,${ticket},Sue Agent,internal,The index is gone.,2024-01-02 09:30`,
      `m3,${ticket},${importer.admin.email},public,We are on it.,2024-01-02 10:00`,
      `m4,${ticket},pia@${company.domain},public,Any news?,2024-01-02 11:00`,
      `m5,${ticket},Sue Agent,,A thought.,2024-01-02 11:30`,
    ]);
    expect(report.counts).toMatchObject({ created: 5, rejected: 0 });
    const found = await ticketCalled("Slow");
    expect(found).toMatchObject({
      firstReplyAt: "2024-01-02T10:00:00.000Z",
      lastMessageAt: "2024-01-02T11:00:00.000Z",
      waitingFor: "us",
      status: "open",
    });
    expect(found.messages.map(({ author, visibility, body }) => [author.kind, author.name, visibility, body])).toEqual([
      ["contact", "Ben Okafor", "public", "  It is slow. "],
      ["member", "Sue Agent", "internal", "The index is gone."],
      ["member", importer.admin.name, "public", "We are on it."],
      ["contact", `pia@${company.domain}`, "public", "Any news?"],
      ["member", "Sue Agent", "internal", "A thought."],
    ]);
    await importer.db
      .insertInto("portalAccess")
      .values({ companyId: company.id, id: crypto.randomUUID(), contactId: ben.id })
      .execute();
    const portal = await importer.asContact(company.id, ben.id);
    const theirs = await bodyOf<TicketDetailView>(portal.request("GET", `/v1/portal/tickets/${found.id}`));
    expect(theirs.messages.map(({ author, body }) => [author.side, body])).toEqual([
      ["yours", "  It is slow. "],
      ["ours", "We are on it."],
      ["yours", "Any news?"],
    ]);
  });

  it("come in once, and say what their source says now", async () => {
    await bringTickets(`88${number},Slow,${ben.email},,open,,2024-01-02 09:00,,,,`);
    const row = (body: string) => [`n1-${number},88${number},A stranger,public,${body},2024-01-02 10:00`];
    await bringMessages(row("Hello"));
    expect((await bringMessages(row("Hello"))).counts).toMatchObject({ unchanged: 1 });
    expect((await bringMessages(row("Hello again"))).counts).toMatchObject({ updated: 1 });
    const { messages } = await ticketCalled("Slow");
    expect(messages).toMatchObject([
      { author: { kind: "contact", id: null, name: "A stranger" }, body: "Hello again" },
    ]);
  });

  it("are refused where their ticket is not known, or a customer would speak among ourselves", async () => {
    await bringTickets(`99${number},Slow,${ben.email},,open,,2024-01-02 09:00,,,,`);
    const report = await bringMessages([
      "x1,nothing,Sue Agent,public,Hello,2024-01-02 10:00",
      `x2,99${number},${ben.email},internal,Hello,2024-01-02 10:00`,
      `x3,99${number},Sue Agent,public,   ,2024-01-02 10:00`,
    ]);
    expect(report.errors.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, "Ticket", "There is no ticket of this external id."],
      [3, "Visibility", "What a customer says is public."],
      [4, "Body", "A message needs its text."],
    ]);
  });
});
