import { newId } from "@tandem/db/ids";
import { fillCompany } from "@tandem/db/testing/fill-company";
import { CLEARANCES } from "@tandem/domain/access/actor";
import { exportColumns } from "@tandem/domain/exports/export-columns";
import { IMPORT_KINDS } from "@tandem/domain/imports/import";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { download } from "./testing/read-file.ts";

let api: TestApi;
let admin: TestCaller & { id: string; email: string };
let companyId: string;
let contactId: string;

beforeAll(async () => {
  api = await startTestApi({ clock: () => new Date("2026-11-21T10:00:00Z") });
  admin = await api.as("admin");
  ({ companyId, contactId } = await api.mintCustomer());
  await api.db.deleteFrom("portalAccess").execute();
  await fillCompany(api.db, { companyId, contactId, memberId: admin.id });
  for (let index = 0; index < 60; index += 1) {
    const { companyId } = await api.mintCustomer({ name: `Contact ${index % 7}` });
    const relationship = index % 3 === 0 ? "prospect" : "customer";
    await api.db
      .updateTable("companies")
      .set({ name: `Company ${(index * 37) % 60}`, relationship, ownerMemberId: index % 2 ? admin.id : null })
      .where("id", "=", companyId)
      .execute();
  }
});
afterAll(() => api.close());

describe("a file", () => {
  it("is CSV for a spreadsheet: named, with BOM, CRLF and the columns of the import", async () => {
    const answer = await admin.request("GET", "/v1/exports/ticket_messages.csv");
    expect(answer.headers.get("content-disposition")).toBe(
      'attachment; filename="tandem-ticket-messages-2026-11-21.csv"',
    );
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const bytes = Buffer.from(await answer.arrayBuffer());
    const text = bytes.toString("utf8");
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text.endsWith("\r\n")).toBe(true);
  });

  it.each(IMPORT_KINDS)("of %s holds every column of the import", async (kind) => {
    const { columns } = await download(admin, `${kind}.csv`);
    expect(columns).toEqual(exportColumns(kind, CLEARANCES));
  });

  it("writes amounts, days, moments, yes and no as an import reads them, and names records without doubt", async () => {
    const [deal] = (await download(admin, "deals.csv?q=Sooner")).rows;
    expect(deal).toMatchObject({
      company: companyId,
      companyName: "Northwind",
      value: "700.00",
      currency: "EUR",
      stage: "Proposal",
      expectedCloseOn: "2026-12-01",
      closedOn: "",
    });
    const [ticket] = (await download(admin, "tickets.csv?q=Still")).rows;
    expect(ticket).toMatchObject({
      requester: contactId,
      assignee: admin.email,
      openedAt: "2026-01-01T00:00:00.000Z",
      escalated: "false",
    });
    const [objective] = (await download(admin, "objectives.csv?sort=title")).rows;
    expect(objective).toMatchObject({ title: "Faster", assignee: contactId, current: "2.5", target: "10" });
  });
});

describe("the file of a list", () => {
  const LISTS = [
    ["companies", ""],
    ["companies", "?relationship=customer&owner=me&sort=-name"],
    ["companies", "?relationship=customer&relationship=prospect&owner=none&q=Company 1"],
    ["companies", "?sort=owner"],
    ["companies", "?sort=-renewal"],
    ["contacts", ""],
    ["contacts", "?q=contact 3"],
    ["contacts", "?left=true"],
    ["deals", ""],
    ["deals", "?stageKind=open&sort=-value"],
    ["deals", "?archived=true"],
    ["tickets", "?assignee=me&status=open&status=solved"],
    ["tickets", "?q=%231"],
    ["objectives", "?sort=-due"],
    ["objectives", "?status=completed&shared=false"],
    ["services", "?status=active"],
  ] as const;

  it.each(LISTS)("%s%s holds what all pages of the list hold, in its order", async (kind, query) => {
    const listed: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const path = `/v1/${kind}${query || "?"}&limit=7${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const page: { items: { id: string }[]; nextCursor: string | null } = await bodyOf(admin.request("GET", path));
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    const { rows } = await download(admin, `${kind}.csv${query}`);
    expect(rows.map(({ tandemId }) => tandemId)).toEqual(listed);
  });

  it.each(["contacts", "deals", "tickets", "objectives", "services", "meetings", "subscriptions"])(
    "%s of one company holds that company's alone",
    async (kind) => {
      const { rows } = await download(admin, `${kind}.csv?companyId=${companyId}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every(({ company }) => company === companyId)).toBe(true);
      const nobody = await admin.request("GET", `/v1/exports/${kind}.csv?companyId=${newId()}`);
      expect(nobody.status).toBe(404);
    },
  );

  it("refuses what the list refuses, and pages", async () => {
    for (const query of ["companies.csv?sort=colour", "deals.csv?stageKind=lukewarm", "tickets.csv?limit=5"])
      expect((await admin.request("GET", `/v1/exports/${query}`)).status, query).toBe(422);
    expect((await admin.request("GET", "/v1/exports/wishes.csv")).status).toBe(404);
  });
});

describe("what a reader may not see", () => {
  it("is not in the file, whole columns of it, and cannot be sorted by", async () => {
    const member = await api.as("member");
    await api.db
      .updateTable("members")
      .set({ clearances: ["public", "internal"] })
      .where("id", "=", member.id)
      .execute();
    for (const kind of ["companies", "deals", "contacts", "subscriptions"] as const) {
      const { columns } = await download(member, `${kind}.csv`);
      expect(columns).toEqual(exportColumns(kind, ["public", "internal"]));
    }
    const { text } = await download(member, "subscriptions.csv");
    expect(text).not.toContain("100.00");
    expect((await member.request("GET", "/v1/exports/companies.csv?sort=open_deals")).status).toBe(403);
    expect((await member.request("GET", "/v1/exports/deals.csv?sort=value")).status).toBe(403);
  });

  it("is no private note of anybody, nothing archived, nor what belongs to it", async () => {
    const [note, gone, ticket, archivedTicket, contact] = [newId(), newId(), newId(), newId(), newId()];
    const at = new Date("2026-11-20T10:00:00Z");
    await api.db
      .insertInto("notes")
      .values([
        { companyId, id: note, body: "Mine alone", isPrivate: true, authorMemberId: admin.id },
        { companyId, id: gone, body: "Archived", archivedAt: at },
        { companyId, id: newId(), body: "For everyone", authorMemberId: admin.id },
      ])
      .execute();
    await api.db
      .insertInto("contacts")
      .values({ companyId, id: contact, personId: newId(), name: "Put away", archivedAt: at })
      .execute();
    const said = { companyId, subject: "Printer", requesterContactId: contact, openedAt: at };
    await api.db
      .insertInto("tickets")
      .values([
        { ...said, id: ticket },
        { ...said, id: archivedTicket, archivedAt: at },
      ])
      .execute();
    const message = { companyId, visibility: "public" as const, authorName: "Ben", sentAt: at };
    await api.db
      .insertInto("ticketMessages")
      .values([
        { ...message, id: newId(), ticketId: ticket, body: "It is open" },
        { ...message, id: newId(), ticketId: archivedTicket, body: "It is put away" },
      ])
      .execute();
    expect((await download(admin, "notes.csv")).rows.map(({ body }) => body)).toEqual(["For everyone"]);
    expect((await download(admin, "ticket_messages.csv")).rows.map(({ body }) => body)).toEqual(["It is open"]);
    const tickets = (await download(admin, "tickets.csv?q=Printer")).rows;
    expect(tickets).toMatchObject([{ tandemId: ticket, requester: "" }]);
    await api.db.updateTable("companies").set({ archivedAt: at }).where("id", "=", companyId).execute();
    expect((await download(admin, "notes.csv")).rows).toEqual([]);
    expect((await download(admin, `notes.csv?companyId=${companyId}`)).rows).toHaveLength(1);
    await api.db.updateTable("companies").set({ archivedAt: null }).where("id", "=", companyId).execute();
  });
});
