import { newId } from "@tandem/db/ids";
import { BOOK_SORTS, type BookRow, type BookSummary } from "@tandem/domain/companies/book";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
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
  await Promise.all(BOOK.map(([name, facts]) => add(name, facts)));
});
afterAll(() => api.close());

interface Facts {
  relationship?: "prospect" | "customer" | "former" | "partner";
  domain?: string;
  hasOwner?: boolean;
  minor?: number;
  tickets?: number;
  lastActivityAt?: string;
  renewalOn?: string;
  archived?: boolean;
  hasNoFigures?: boolean;
}

/** Many equal values and many unknown ones: where keyset paging goes wrong first. */
const BOOK: [string, Facts][] = [
  ["acme", { relationship: "customer", hasOwner: true, minor: 500_00, tickets: 2, renewalOn: "2026-12-01" }],
  ["Acme", { relationship: "customer", hasOwner: true, minor: 500_00, renewalOn: "2026-12-01" }],
  ["Bolt", { relationship: "customer", minor: 100_00, lastActivityAt: "2026-11-20T08:00:00.000001Z" }],
  ["Crane", { domain: "crane.example", lastActivityAt: "2026-11-20T08:00:00.000002Z", tickets: 2 }],
  ["Delta", { relationship: "partner", lastActivityAt: "2026-11-20T08:00:00.000002Z", renewalOn: "2027-03-01" }],
  ["Echo 100%", { relationship: "former", hasOwner: true, renewalOn: "2026-11-21" }],
  ["Echo 1000", { relationship: "former", renewalOn: "2026-11-20" }],
  ["Fresh_ly", { hasNoFigures: true }],
  ["Freshly", { hasNoFigures: true }],
  ["Gone", { archived: true, minor: 9_999_00 }],
];

async function add(name: string, facts: Facts) {
  const id = newId();
  const { relationship, domain, hasOwner, archived } = facts;
  const owner = { ownerMemberId: hasOwner ? ana.id : null };
  const archivedAt = archived ? NOW : null;
  await api.db
    .insertInto("companies")
    .values({ id, name, nameKey: name.toLowerCase(), relationship, domain, archivedAt, ...owner })
    .execute();
  if (facts.hasNoFigures) return;
  const { minor: openDealMinor = 0, tickets: openTicketCount = 0, lastActivityAt, renewalOn } = facts;
  const openDealCount = openDealMinor ? 1 : 0;
  const figures = { companyId: id, openDealCount, openDealMinor, openTicketCount, lastActivityAt, renewalOn };
  await api.db.insertInto("companyFigures").values(figures).execute();
}

type Page = { items: BookRow[]; nextCursor: string | null };
const page = (query: string, who = ana) => bodyOf<Page>(who.request("GET", `/v1/companies?${query}`));
const names = async (query: string) => (await page(query)).items.map((row) => row.name);

async function walk(query: string, limit: number): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { items, nextCursor }: Page = await page(`${query}&limit=${limit}&cursor=${cursor}`);
    expect(items.length).toBeLessThanOrEqual(limit);
    seen.push(...items.map((row) => row.id));
    cursor = nextCursor;
  }
  return seen;
}

describe("the order of the book", () => {
  it.each([
    ["", ["acme", "Acme"]],
    ["name", ["acme", "Acme"]],
    ["-name", ["Freshly"]],
    ["relationship", ["acme", "Acme", "Bolt"]],
    ["owner", ["acme", "Acme", "Echo 100%"]],
    ["-open_deals", ["acme", "Acme"]],
    ["last_activity", ["Bolt"]],
    ["-last_activity", ["Crane", "Delta"]],
    ["renewal", ["Echo 1000"]],
    ["-renewal", ["Delta"]],
    ["-open_tickets", ["acme", "Crane"]],
  ])("%s begins with one of %j", async (sort, first) => {
    expect(first).toContain((await names(`sort=${sort}`))[0]);
  });

  it.each(["renewal", "-renewal", "last_activity", "-last_activity", "owner", "-owner"])(
    "by %s has everything unknown at the end",
    async (sort) => {
      const { items } = await page(`sort=${sort}`);
      const known = items.map(
        (row) =>
          (sort.endsWith("owner") ? row.owner : sort.endsWith("renewal") ? row.renewalOn : row.lastActivityAt) !== null,
      );
      expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
      expect(known).toContain(true);
      expect(known).toContain(false);
    },
  );

  it("ascends and descends by value", async () => {
    const values = (rows: BookRow[]) => rows.map((row) => row.openDealValue?.minor ?? 0).filter((minor) => minor > 0);
    expect(values((await page("sort=open_deals")).items)).toEqual([100_00, 500_00, 500_00]);
    expect(values((await page("sort=-open_deals")).items)).toEqual([500_00, 500_00, 100_00]);
    const renewals = (await page("sort=-renewal")).items.flatMap((row) => row.renewalOn ?? []);
    expect(renewals).toEqual([...renewals].sort().reverse());
  });

  it.each(BOOK_SORTS.flatMap((sort) => [sort, `-${sort}`]))(
    "by %s shows each company exactly once, however small the pages",
    async (sort) => {
      const whole = (await page(`sort=${sort}`)).items.map((row) => row.id);
      expect(whole).toHaveLength(9);
      for (const limit of [1, 2, 4]) expect(await walk(`sort=${sort}`, limit)).toEqual(whole);
    },
  );

  it("goes on after a company that came meanwhile before the cursor", async () => {
    const first = await page("sort=name&limit=3");
    await add("Aaron", {});
    const rest = await page(`sort=name&limit=50&cursor=${first.nextCursor}`);
    expect(rest.items.map((row) => row.name)).not.toContain("Aaron");
    expect(first.items.length + rest.items.length).toBe(9);
    await api.db.updateTable("companies").set({ archivedAt: NOW }).where("name", "=", "Aaron").execute();
  });

  it("by something else is refused by the field's name, as are a foreign cursor and a page too large", async () => {
    const other = (await page("sort=renewal&limit=1")).nextCursor;
    for (const [query, path] of [
      ["sort=health", "sort"],
      ["sort=-", "sort"],
      [`sort=-renewal&cursor=${other}`, "cursor"],
      ["cursor=xyz", "cursor"],
      ["limit=0", "limit"],
      ["limit=201", "limit"],
      ["relationship=client", "relationship"],
      ["owner=bob", "owner"],
      ["renewalWithinDays=soon", "renewalWithinDays"],
      ["archived=maybe", "archived"],
      [`q=${"x".repeat(201)}`, "q"],
    ]) {
      const answer = await ana.request("GET", `/v1/companies?${query}`);
      const { fields } = await bodyOf<{ fields: { path: string }[] }>(answer);
      expect([query, answer.status, fields[0]?.path]).toEqual([query, 422, path]);
    }
  });
});

describe("a filter of the book", () => {
  it.each([
    ["q=acm", ["Acme", "acme"]],
    ["q=CRANE.EX", ["Crane"]],
    ["q=100%25", ["Echo 100%"]],
    ["q=sh_l", ["Fresh_ly"]],
    ["q=%5C", []],
    ["relationship=partner", ["Delta"]],
    ["relationship=partner&relationship=former", ["Delta", "Echo 100%", "Echo 1000"]],
    ["owner=me", ["Acme", "Echo 100%", "acme"]],
    ["owner=none&relationship=customer", ["Bolt"]],
    ["owner=none&owner=me&relationship=customer", ["Acme", "Bolt", "acme"]],
    [`owner=${newId()}`, []],
    ["renewalWithinDays=0", ["Echo 100%"]],
    ["renewalWithinDays=10", ["Acme", "Echo 100%", "acme"]],
    ["archived=true", ["Gone"]],
    ["archived=&owner=&relationship=partner&renewalWithinDays=&sort=&cursor=&q=", ["Delta"]],
  ])("%s finds %j", async (query, expected) => {
    expect((await names(query)).filter((name) => name !== "Aaron").sort()).toEqual(expected);
    const summary = await bodyOf<BookSummary>(ana.request("GET", `/v1/companies/summary?${query}`));
    expect(summary).toMatchObject({ isMore: false });
  });

  it("gives the header the same companies, with their open deals in sum", async () => {
    const summary = await bodyOf(ana.request("GET", "/v1/companies/summary?relationship=customer&sort=-name"));
    const expected = { minor: 1_100_00, currency: "EUR" };
    expect(summary).toEqual({ count: 3, isMore: false, openDealValue: expected, unconvertedDealCount: 0 });
  });
});

describe("who has no clearance for money", () => {
  it("sees no values, no sum, and cannot sort by them", async () => {
    const { items } = await page("", carl);
    expect(items.every((row) => row.openDealValue === null)).toBe(true);
    expect(items.some((row) => row.openDealCount === 1)).toBe(true);
    expect(await bodyOf(carl.request("GET", "/v1/companies/summary"))).toMatchObject({ openDealValue: null });
    for (const sort of ["open_deals", "-open_deals"])
      expect((await carl.request("GET", `/v1/companies?sort=${sort}`)).status).toBe(403);
  });
});

it("takes sums that a number cannot hold for as much as it can", async () => {
  const { companyId } = await api.mintCustomer();
  const huge = { companyId, openDealMinor: Number.MAX_SAFE_INTEGER, openDealCount: 1 };
  await api.db.insertInto("companyFigures").values(huge).execute();
  const summary = await bodyOf<BookSummary>(ana.request("GET", "/v1/companies/summary"));
  expect(summary.openDealValue?.minor).toBe(Number.MAX_SAFE_INTEGER);
  await api.db.updateTable("companies").set({ archivedAt: NOW }).where("id", "=", companyId).execute();
});
