import { addTimelineEvents, type NewTimelineEvent } from "@tandem/db/timeline/writes";
import type { TimelineEvent } from "@tandem/domain/timeline/timeline-event";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";

type Page = { items: TimelineEvent[]; nextCursor: string | null };
type Member = TestCaller & { id: string };

let api: TestApi;
let ana: Member;
let victor: Member;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  victor = await api.as("viewer");
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal"] })
    .where("id", "=", victor.id)
    .execute();
});
afterAll(() => api.close());

const AT = new Date("2026-03-02T10:00:00Z");

async function tell(companyId: string, events: Partial<NewTimelineEvent>[]) {
  const event = { companyId, type: "note", occurredAt: AT, title: "Told", object: "note" } as const;
  const actor = { kind: "member", id: ana.id, name: "Ana" } as const;
  const rows = events.map((one) => ({ ...event, actor, recordId: companyId, ...one }));
  await api.db.transaction().execute((trx) => addTimelineEvents(trx, rows));
}

const read = (caller: TestCaller, companyId: string, query = "") =>
  caller.request("GET", `/v1/companies/${companyId}/timeline${query}`);
const page = (caller: TestCaller, companyId: string, query = "") => bodyOf<Page>(read(caller, companyId, query));

async function walk(companyId: string, query: string): Promise<string[]> {
  const titles: string[] = [];
  for (let cursor = ""; ; ) {
    const { items, nextCursor } = await page(ana, companyId, `?${query}${cursor && `&cursor=${cursor}`}`);
    titles.push(...items.map((event) => event.title));
    if (!nextCursor) return titles;
    cursor = nextCursor;
  }
}

describe("paging", () => {
  it("shows every event once, though all of them happened at the same microsecond", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(
      companyId,
      Array.from({ length: 23 }, (_, index) => ({ title: `Event ${index}` })),
    );
    await sql`update timeline_events set occurred_at = '2026-03-02T10:00:00.123457Z'
      where company_id = ${companyId} and title like 'Event 1%'`.execute(api.db);
    const older = await walk(companyId, "limit=5");
    expect(older).toHaveLength(23);
    expect(new Set(older).size).toBe(23);
    expect(older.slice(0, 11).every((title) => title.startsWith("Event 1"))).toBe(true);
    expect(await walk(companyId, "limit=4&direction=newer")).toEqual(older.toReversed());
  });

  it("is answered by one index, without sorting or reading what it does not show", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(
      companyId,
      Array.from({ length: 2000 }, (_, index) => ({ occurredAt: new Date(AT.getTime() + index) })),
    );
    await sql`analyze timeline_events`.execute(api.db);
    const { rows } = await sql<{ "QUERY PLAN": string }>`explain select id from timeline_events e
      where e.company_id = ${companyId} and (e.sensitivity = any(array['public','internal']) or e.sensitivity = 'private')
        and (e.occurred_at, e.id) < (${AT}::timestamptz + interval '1 second', gen_random_uuid())
      order by e.occurred_at desc, e.id desc limit 51`.execute(api.db);
    const plan = rows.map((row) => Object.values(row)[0]).join("\n");
    expect(plan).toContain("timeline_events_page");
    expect(plan).not.toContain("Sort");
  });
});

describe("filters", () => {
  let companyId: string;
  let contactId: string;
  beforeAll(async () => {
    ({ companyId, contactId } = await api.mintCustomer());
    await tell(companyId, [
      { title: "Midnight in Amsterdam", occurredAt: new Date("2026-03-01T23:30:00Z") },
      { title: "Noon", type: "call", contactIds: [contactId] },
      {
        title: "Next day",
        type: "meeting",
        occurredAt: new Date("2026-03-03T08:00:00Z"),
        body: "The label printer stalls",
      },
      { title: "By Victor", actor: { kind: "member", id: victor.id, name: "Victor" } },
    ]);
  });

  it.each([
    ["types=call", ["Noon"]],
    ["types=call,meeting", ["Next day", "Noon"]],
    ["types=call&types=meeting", ["Next day", "Noon"]],
    ["from=2026-03-03", ["Next day"]],
    ["from=2026-03-02&to=2026-03-02", ["By Victor", "Midnight in Amsterdam", "Noon"]],
    ["to=2026-03-01", []],
    ["from=2026-03-02T10:00:00Z&to=2026-03-02T10:00:00Z", ["By Victor", "Noon"]],
    ["contactId=CONTACT", ["Noon"]],
    ["memberId=VICTOR", ["By Victor"]],
    ["q=label printer", ["Next day"]],
    ['q="printer label"', []],
    ["q=noon or stalls", ["Next day", "Noon"]],
    ["q=label -printer", []],
    ["q='); drop table", []],
  ])("%s", async (query, titles) => {
    const asked = query.replace("CONTACT", contactId).replace("VICTOR", victor.id);
    const { items } = await page(ana, companyId, `?${asked}`);
    expect(items.map((event) => event.title).sort()).toEqual([...titles].sort());
  });

  it.each([
    ["types=nonsense", "types.0"],
    ["types=", "types.0"],
    ["from=yesterday", "from"],
    ["to=2026-02-30", "to"],
    ["from=2026-03-03&to=2026-03-01", "to"],
    ["contactId=ben", "contactId"],
    ["memberId=1", "memberId"],
    [`q=${"x".repeat(201)}`, "q"],
    ["limit=0", "limit"],
    ["limit=201", "limit"],
    ["direction=sideways", "direction"],
    ["cursor=garbage", "cursor"],
    [`cursor=${Buffer.from('["now","x"]').toString("base64url")}`, "cursor"],
    ["page=2", "page"],
  ])("%s is 422 and names the field", async (query, path) => {
    const answer = await read(ana, companyId, `?${query}`);
    expect(answer.status).toBe(422);
    const { fields } = await bodyOf<{ fields: { path: string }[] }>(answer);
    expect(fields.map((field) => field.path)).toContain(path);
  });

  it("the history of a company that is not there is 404, not an empty list", async () => {
    expect((await read(ana, "019ab000-0000-7000-8000-000000000000")).status).toBe(404);
  });
});

describe("what a reader may see", () => {
  it("rows beyond the clearances are absent, and amounts are nowhere in the answer", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(companyId, [
      { title: "Quote", type: "quote_sent", amount: { minor: 4_812_345, currency: "CHF" } },
      { title: "Margin", sensitivity: "financial" },
      { title: "Birthday", sensitivity: "personal" },
    ]);
    const whole = await page(ana, companyId);
    expect(whole.items.find((event) => event.title === "Quote")?.amount).toEqual({ minor: 4_812_345, currency: "CHF" });
    expect(whole.items).toHaveLength(3);
    const answer = await (await read(victor, companyId)).text();
    expect(answer).toContain("Quote");
    for (const hidden of ["4812345", "CHF", "Margin", "Birthday"]) expect(answer).not.toContain(hidden);
  });

  it("a private row is its member's alone, in the list and among the hits", async () => {
    const { companyId } = await api.mintCustomer();
    await tell(companyId, [{ body: "Xylophone", sensitivity: "private", privateToMemberId: ana.id }]);
    for (const query of ["", "?q=xylophone", "?types=note"]) {
      expect((await page(ana, companyId, query)).items).toHaveLength(1);
      expect((await page(victor, companyId, query)).items).toHaveLength(0);
    }
  });
});

describe("what a source tells", () => {
  it("is kept with its facts, its time and the source as who acted", async () => {
    const { companyId } = await api.mintCustomer();
    const facts = { changes: [{ field: "employees", before: "1,100", after: "1,240" }] };
    const answer = await ana.request("POST", `/v1/companies/${companyId}/timeline`, {
      type: "enrichment_update",
      title: "Headcount",
      facts,
      source: "clearview",
      occurredAt: "2026-01-05T08:00:00.123456Z",
    });
    expect(answer.status).toBe(201);
    const event = await bodyOf<TimelineEvent>(answer);
    expect(event).toMatchObject({ facts, source: "clearview", object: "company", recordId: companyId });
    expect(new Date(event.occurredAt)).toEqual(new Date("2026-01-05T08:00:00.123Z"));
  });

  it("a viewer may not tell it, and enrichment is no activity of the customer", async () => {
    const { companyId } = await api.mintCustomer();
    const told = { type: "enrichment_update", title: "Headcount", source: "clearview" };
    expect((await victor.request("POST", `/v1/companies/${companyId}/timeline`, told)).status).toBe(403);
    await ana.request("POST", `/v1/companies/${companyId}/timeline`, told);
    const figures = await api.db
      .selectFrom("companyFigures")
      .select("lastActivityAt")
      .where("companyId", "=", companyId)
      .executeTakeFirst();
    expect(figures?.lastActivityAt).toBeNull();
  });
});
