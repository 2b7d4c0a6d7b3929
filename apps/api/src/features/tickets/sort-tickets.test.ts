import type { Ticket } from "@tandem/domain/tickets/ticket";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";
import { walkPages } from "../../testing/walk-pages.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let path: string;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  const { companyId, contactId } = await api.mintCustomer();
  path = `/v1/companies/${companyId}/tickets`;
  const rows = [
    { subject: "bravo", day: 1, status: "closed", priority: "low", requesterContactId: contactId },
    { subject: "Alpha", day: 2, status: "open", priority: "urgent", assigneeMemberId: ana.id },
    { subject: "delta", day: 3, status: "pending", priority: "normal" },
    { subject: "charlie", day: 4, status: "open", priority: "normal", requesterContactId: contactId },
    { subject: "echo", day: 5, status: "solved", priority: "high", assigneeMemberId: ana.id },
  ] as const;
  for (const { day, ...row } of rows) {
    const { id } = await bodyOf<Ticket>(ana.request("POST", path, { subject: row.subject, body: "Please help." }));
    const openedAt = `2026-03-0${day}T10:00:00.000001Z`;
    // the last word of the first two fell in the same instant
    const lastMessageAt = day < 3 ? "2026-04-01T00:00:00Z" : openedAt;
    const where = api.db.updateTable("tickets").where("companyId", "=", companyId).where("id", "=", id);
    await where.set({ ...row, openedAt, lastMessageAt }).execute();
  }
});
afterAll(() => api.close());

const subjects = async (query: string, limit = 2) =>
  (await walkPages<Ticket>(ana, path, query, limit)).map(({ subject }) => subject);

describe("the tickets of a company", () => {
  it.each<[string, string[]]>([
    ["number", ["bravo", "Alpha", "delta", "charlie", "echo"]],
    ["subject", ["Alpha", "bravo", "charlie", "delta", "echo"]],
    // open ones first, of those the oldest; then pending, solved, closed
    ["status", ["Alpha", "charlie", "delta", "echo", "bravo"]],
    // urgent, high, two normal ones the older first, low
    ["priority", ["Alpha", "echo", "delta", "charlie", "bravo"]],
    ["opened", ["bravo", "Alpha", "delta", "charlie", "echo"]],
    // nobody comes last; of the same person by their ids, which are in the order of writing
    ["assignee", ["Alpha", "echo", "bravo", "delta", "charlie"]],
    ["requester", ["bravo", "charlie", "Alpha", "delta", "echo"]],
    ["last_message", ["delta", "charlie", "echo", "bravo", "Alpha"]],
  ])("come by %s, both ways, on one page and from page to page", async (sort, wanted) => {
    for (const limit of [1, 2, 50]) {
      expect(await subjects(`sort=${sort}`, limit)).toEqual(wanted);
      expect(await subjects(`sort=-${sort}`, limit)).toEqual(wanted.toReversed());
    }
  });

  it.each<[string, string[]]>([
    ["status=open&sort=subject", ["Alpha", "charlie"]],
    ["priority=normal&sort=subject", ["charlie", "delta"]],
    ["assignee=me&sort=subject", ["Alpha", "echo"]],
    ["assignee=none&q=l&sort=subject", ["charlie", "delta"]],
    ["q=nothing+is+called+so", []],
  ])("are narrowed by %s", async (query, wanted) => {
    expect(await subjects(query)).toEqual(wanted);
  });

  it("refuse an order they do not have, and the cursor of another order", async () => {
    const refused = await ana.request("GET", `${path}?sort=mood`);
    expect(refused.status).toBe(422);
    expect((await bodyOf(refused)).fields).toMatchObject([{ path: "sort" }]);
    const { nextCursor } = await bodyOf(ana.request("GET", `${path}?limit=1&sort=subject`));
    for (const sort of ["-subject", "status", "number", "opened"])
      expect((await ana.request("GET", `${path}?sort=${sort}&cursor=${nextCursor}`)).status).toBe(422);
    expect((await ana.request("GET", "/v1/tickets?sort=subject")).status).toBe(422);
  });
});
