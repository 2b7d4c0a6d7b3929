import { newId } from "@tandem/db/ids";
import type { BookRow, BookSummary } from "@tandem/domain/companies/book";
import { BOOK_FIELDS, type BookField, testsOf } from "@tandem/domain/companies/book-fields";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

/** Half past midnight in Amsterdam: in UTC it is still the day before. */
const NOW = new Date("2026-11-21T23:30:00Z");

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let carl: Awaited<ReturnType<TestApi["as"]>>;
const ids = {
  a: newId(),
  b: newId(),
  c: newId(),
  vip: newId(),
  eu: newId(),
  gone: newId(),
  own: newId(),
  secret: newId(),
  seats: newId(),
  plan: newId(),
  pilot: newId(),
  since: newId(),
  spend: newId(),
};

beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  [ana, carl] = [await api.as("member"), await api.as("member")];
  const blind = { clearances: ["public" as const, "internal" as const] };
  await api.db.updateTable("members").set(blind).where("id", "=", carl.id).execute();
  await api.db.insertInto("currencyRates").values(RATES).execute();
  await furnish();
  await observe();
});
afterAll(() => api.close());

const RATES = [
  { currency: "USD", validFrom: "2020-01-01", rate: "0.5" },
  { currency: "USD", validFrom: "2026-11-22", rate: "0.8" },
  { currency: "USD", validFrom: "2026-11-23", rate: "0.1" },
  { currency: "JPY", validFrom: "2020-01-01", rate: "0.01" },
];

/** Three companies: A has everything, B something of another kind, C nothing at all, not even figures. */
async function furnish() {
  const { db } = api;
  const times = { createdAt: new Date("2026-11-01T12:00:00Z"), updatedAt: new Date("2026-11-20T12:00:00Z") };
  const company = (id: string, name: string, more: object) =>
    db
      .insertInto("companies")
      .values({ id, name, nameKey: name.toLowerCase(), ...times, ...more })
      .execute();
  await company(ids.a, "Alpha 100%", {
    relationship: "customer",
    domain: "alpha.example",
    website: "https://alpha.example",
    phone: "+31 20 555",
    industry: "Retail",
    employees: 120,
    foundedYear: 1999,
    annualRevenueMinor: 100_000,
    annualRevenueCurrency: "USD",
    street: "Kade 1",
    postalCode: "1011 AB",
    city: "Amsterdam",
    country: "Netherlands",
    summary: "Sells shoes",
    ownerMemberId: ana.id,
    partnerCompanyId: ids.b,
    customerSince: "2024-02-29",
    source: "crm",
    externalId: "A-1",
    formerReason: "moved",
    formerSince: "2026-11-22",
  });
  await company(ids.b, "Beta", {
    relationship: "partner",
    domain: "beta.example",
    industry: "retail banking",
    employees: 120,
    city: "Berlin",
    country: "Germany",
    annualRevenueMinor: 90_000,
    annualRevenueCurrency: "EUR",
    ownerMemberId: carl.id,
    parentCompanyId: ids.a,
    createdAt: new Date("2026-11-21T23:00:00Z"),
  });
  await company(ids.c, "Gamma", { annualRevenueMinor: 7, annualRevenueCurrency: "GBP" });
  await db
    .insertInto("companyFigures")
    .values([
      {
        companyId: ids.a,
        openDealCount: 2,
        openDealMinor: 5_000,
        openTicketCount: 3,
        activeObjectiveCount: 1,
        lastActivityAt: "2026-11-21T22:59:59Z",
        renewalOn: "2026-11-22",
      },
      {
        companyId: ids.b,
        openDealCount: 1,
        openDealMinor: 0,
        lastActivityAt: "2026-11-21T23:00:00Z",
        renewalOn: "2026-12-22",
      },
    ])
    .execute();
  await db
    .insertInto("companyTeam")
    .values([
      { companyId: ids.a, memberId: ana.id },
      { companyId: ids.a, memberId: carl.id },
      { companyId: ids.b, memberId: carl.id, leftAt: NOW },
    ])
    .execute();
  await db
    .insertInto("tags")
    .values([
      { id: ids.vip, name: "VIP" },
      { id: ids.eu, name: "EU" },
      { id: ids.gone, name: "Gone", archivedAt: NOW },
    ])
    .execute();
  await db
    .insertInto("companyTags")
    .values([
      { companyId: ids.a, tagId: ids.vip },
      { companyId: ids.a, tagId: ids.eu },
      { companyId: ids.b, tagId: ids.eu },
      { companyId: ids.c, tagId: ids.gone },
    ])
    .execute();
  await db
    .insertInto("lists")
    .values([
      { id: ids.own, name: "Mine", ownerMemberId: ana.id },
      { id: ids.secret, name: "Carl's", ownerMemberId: carl.id },
    ])
    .execute();
  await db
    .insertInto("listCompanies")
    .values([
      { companyId: ids.a, listId: ids.own },
      { companyId: ids.b, listId: ids.secret },
    ])
    .execute();
}

/** What was observed last counts; A's seats went from 40 to 12.5. */
async function observe() {
  const attribute = (id: string, key: string, kind: "number" | "text" | "boolean" | "date", more: object = {}) =>
    api.db
      .insertInto("attributes")
      .values({ id, key, name: key, kind, ...more })
      .execute();
  await attribute(ids.seats, "seats", "number");
  await attribute(ids.plan, "plan", "text");
  await attribute(ids.pilot, "pilot", "boolean");
  await attribute(ids.since, "since", "date");
  await attribute(ids.spend, "spend", "number", { sensitivity: "financial" });
  const value = (companyId: string, attributeId: string, text: string, observedAt = "2026-11-01T00:00:00Z") =>
    api.db
      .insertInto("attributeValues")
      .values({ companyId, id: newId(), attributeId, value: text, observedAt, numberValue: Number(text) ? text : null })
      .execute();
  await value(ids.a, ids.seats, "12.5");
  await value(ids.a, ids.seats, "40", "2026-10-01T00:00:00Z");
  await value(ids.b, ids.seats, "900");
  await value(ids.a, ids.plan, "Gold");
  await value(ids.b, ids.plan, "Golden years");
  await value(ids.a, ids.pilot, "Ja");
  await value(ids.b, ids.pilot, "no");
  await value(ids.a, ids.since, "2025-06-30");
  await value(ids.b, ids.since, "2026-01-01");
  await value(ids.a, ids.spend, "7");
}

type Asked = [field: BookField, op: string, value: unknown, expected: string, attributeId?: string];
const A = "Alpha 100%";
const letters = (found: { name: string }[]) =>
  found
    .map(({ name }) => name[0])
    .sort()
    .join("");
const asked = (where: unknown) => `where=${encodeURIComponent(JSON.stringify(where))}`;
const find = async (where: unknown, who = ana) =>
  letters((await bodyOf<{ items: BookRow[] }>(who.request("GET", `/v1/companies?${asked(where)}`))).items);

/** A = Alpha, B = Beta, G = Gamma, which has nothing: what is not so holds for it too. */
const table = (): Asked[] => [
  ["name_or_domain", "contains", "BETA.ex", "B"],
  ["name_or_domain", "contains", "100%", "A"],
  ["name", "is", ["beta", "GAMMA"], "BG"],
  ["name", "is_not", ["beta"], "AG"],
  ["name", "contains", "A 1", "A"],
  ["name", "lacks", "%", "BG"],
  ["name", "starts_with", "al", "A"],
  ["name", "is_known", undefined, "ABG"],
  ["name", "is_empty", undefined, ""],
  ["industry", "is", ["RETAIL"], "A"],
  ["industry", "is_not", ["retail"], "BG"],
  ["industry", "contains", "retail", "AB"],
  ["industry", "lacks", "bank", "AG"],
  ["industry", "starts_with", "bank", ""],
  ["industry", "is_empty", undefined, "G"],
  ["industry", "is_known", undefined, "AB"],
  ["domain", "starts_with", "beta.", "B"],
  ["website", "is_known", undefined, "A"],
  ["phone", "contains", "555", "A"],
  ["street", "is", ["kade 1"], "A"],
  ["postal_code", "starts_with", "1011", "A"],
  ["city", "is", ["Berlin", "Amsterdam"], "AB"],
  ["country", "is_not", ["Germany"], "AG"],
  ["summary", "contains", "shoes", "A"],
  ["former_reason", "is_empty", undefined, "BG"],
  ["source", "is", ["crm"], "A"],
  ["external_id", "is_known", undefined, "A"],
  ["relationship", "is", ["customer", "partner"], "AB"],
  ["relationship", "is_not", ["customer"], "BG"],
  ["owner", "is", ["me"], "A"],
  ["owner", "is", ["none", carl.id], "BG"],
  ["owner", "is_not", ["me"], "BG"],
  ["owner", "is_not", ["none"], "AB"],
  ["owner", "is_empty", undefined, "G"],
  ["owner", "is_known", undefined, "AB"],
  ["team", "any_of", [carl.id, "me"], "A"],
  ["team", "all_of", [carl.id, "me"], "A"],
  ["team", "none_of", ["me"], "BG"],
  ["team", "is_empty", undefined, "BG"],
  ["team", "is_known", undefined, "A"],
  ["tags", "any_of", [ids.vip, ids.eu], "AB"],
  ["tags", "all_of", [ids.vip, ids.eu], "A"],
  ["tags", "none_of", [ids.vip], "BG"],
  ["tags", "is_empty", undefined, "G"],
  ["tags", "is_known", undefined, "AB"],
  ["lists", "any_of", [ids.own], "A"],
  ["lists", "any_of", [ids.secret], ""],
  ["lists", "all_of", [ids.own, ids.secret], ""],
  ["lists", "none_of", [ids.own, ids.secret], "BG"],
  ["lists", "is_known", undefined, "A"],
  ["lists", "is_empty", undefined, "BG"],
  ["parent", "is", [ids.a], "B"],
  ["parent", "is_not", [ids.a], "AG"],
  ["parent", "is_known", undefined, "B"],
  ["partner", "is_empty", undefined, "BG"],
  ["employees", "is", 120, "AB"],
  ["employees", "is_not", 120, "G"],
  ["employees", "at_least", 121, ""],
  ["employees", "at_most", 120, "AB"],
  ["employees", "between", [100, 120], "AB"],
  ["employees", "is_empty", undefined, "G"],
  ["employees", "is_known", undefined, "AB"],
  ["founded_year", "between", [1999, 2000], "A"],
  ["open_deals", "is", 0, "G"],
  ["open_deals", "at_least", 1, "AB"],
  ["open_tickets", "at_most", 2, "BG"],
  ["active_objectives", "is", 1, "A"],
  ["open_deal_value", "at_least", 5_000, "A"],
  ["open_deal_value", "at_most", 4_999, "B"],
  ["open_deal_value", "between", [0, 5_000], "AB"],
  ["open_deal_value", "is_empty", undefined, "G"],
  ["open_deal_value", "is_known", undefined, "AB"],
  // 1,000 USD at 0.8 are 800 EUR; GBP has no rate, but is there
  ["annual_revenue", "at_least", 80_000, "AB"],
  ["annual_revenue", "at_least", 80_001, "B"],
  ["annual_revenue", "at_most", 80_000, "A"],
  ["annual_revenue", "between", [80_000, 90_000], "AB"],
  ["annual_revenue", "is_known", undefined, "ABG"],
  ["annual_revenue", "is_empty", undefined, ""],
  // today is 22 November in Amsterdam
  ["renewal", "within_next", 0, "A"],
  ["renewal", "within_next", 30, "AB"],
  ["renewal", "within_next", 29, "A"],
  ["renewal", "within_last", 5, "A"],
  ["renewal", "not_within_last", 0, "G"],
  ["renewal", "on", "2026-12-22", "B"],
  ["renewal", "before", "2026-12-22", "A"],
  ["renewal", "after", "2026-11-22", "B"],
  ["renewal", "between", ["2026-11-22", "2026-12-21"], "A"],
  ["renewal", "is_known", undefined, "AB"],
  ["renewal", "is_empty", undefined, "G"],
  ["customer_since", "on", "2024-02-29", "A"],
  ["former_since", "within_last", 0, "A"],
  // Alpha's last activity ended a second before midnight in Amsterdam, Beta's is at midnight
  ["last_activity", "within_last", 0, "B"],
  ["last_activity", "within_last", 1, "AB"],
  ["last_activity", "not_within_last", 0, "AG"],
  ["last_activity", "on", "2026-11-21", "A"],
  ["last_activity", "before", "2026-11-22", "A"],
  ["last_activity", "after", "2026-11-21", "B"],
  ["last_activity", "between", ["2026-11-21", "2026-11-22"], "AB"],
  ["last_activity", "within_next", 0, "B"],
  ["last_activity", "is_empty", undefined, "G"],
  ["last_activity", "is_known", undefined, "AB"],
  ["created", "within_last", 0, "B"],
  ["updated", "before", "2026-11-21", "ABG"],
  ["archived", "is", false, "ABG"],
  ["archived", "is", true, ""],
  ["attribute", "at_least", 12.5, "AB", ids.seats],
  ["attribute", "at_least", 13, "B", ids.seats],
  ["attribute", "at_most", 12.5, "A", ids.seats],
  ["attribute", "is", ["GOLD"], "A", ids.plan],
  ["attribute", "is_not", ["gold"], "BG", ids.plan],
  ["attribute", "contains", "gold", "AB", ids.plan],
  ["attribute", "lacks", "years", "AG", ids.plan],
  ["attribute", "is_known", undefined, "AB", ids.plan],
  ["attribute", "is_empty", undefined, "G", ids.plan],
  ["attribute", "is", ["true"], "A", ids.pilot],
  ["attribute", "is_not", ["true"], "BG", ids.pilot],
  ["attribute", "is", ["false"], "B", ids.pilot],
  ["attribute", "before", "2025-07-01", "A", ids.since],
  ["attribute", "after", "2025-06-30", "B", ids.since],
  ["attribute", "after", "2000-01-01", "", ids.plan],
  ["attribute", "at_least", 1, "A", ids.spend],
  ["attribute", "is_known", undefined, "", ids.gone],
];

describe("a condition", () => {
  it("finds what it says, for every field and every test of each kind", async () => {
    const rows = table();
    for (const [field, op, value, expected, attributeId] of rows)
      expect([field, op, value, await find([{ field, op, value, attributeId }])]).toEqual([field, op, value, expected]);
    const kinds = new Set(rows.map(([field, op]) => `${BOOK_FIELDS[field]} ${op}`));
    const fields = Object.keys(BOOK_FIELDS) as BookField[];
    expect(fields.filter((field) => !rows.some(([tested]) => tested === field))).toEqual([]);
    const all = fields.flatMap((field) => Object.keys(testsOf(field)).map((op) => `${BOOK_FIELDS[field]} ${op}`));
    expect(all.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("narrows what others leave, and one of a group is enough", async () => {
    const retail = { field: "industry", op: "contains", value: "retail" };
    const berlin = { field: "city", op: "is", value: ["Berlin"] };
    const unowned = { field: "owner", op: "is_empty" };
    expect(await find([retail, berlin])).toBe("B");
    expect(await find([{ any: [berlin, unowned] }])).toBe("BG");
    expect(await find([retail, { any: [berlin, unowned] }])).toBe("B");
    expect(await find([])).toBe("ABG");
  });

  it("counts for the header and the file as for the page, beside the short parameters", async () => {
    const query = `relationship=customer&relationship=partner&${asked([{ field: "city", op: "is", value: ["berlin"] }])}`;
    const summary = await bodyOf<BookSummary>(ana.request("GET", `/v1/companies/summary?${query}`));
    expect(summary.count).toBe(1);
    const file = await (await ana.request("GET", `/v1/exports/companies.csv?${query}`)).text();
    expect(file).toContain("Beta");
    expect(file).not.toContain(A);
  });

  it.each([
    ["{", "where"],
    ["{}", "where"],
    [[{ field: "shoe_size", op: "is", value: 1 }], "where.0.field"],
    [[{ field: "employees", op: "contains", value: "1" }], "where.0.op"],
    [[{ field: "employees", op: "at_least", value: "1" }], "where.0.value"],
    [[{ field: "employees", op: "between", value: [2, 1] }], "where.0.value"],
    [[{ field: "renewal", op: "on", value: "2026-02-30" }], "where.0.value"],
    [[{ field: "renewal", op: "within_next", value: -1 }], "where.0.value"],
    [[{ field: "tags", op: "any_of", value: [] }], "where.0.value"],
    [[{ field: "owner", op: "is", value: ["bob"] }], "where.0.value.0"],
    [[{ any: [{ field: "city", op: "is", value: 4 }] }], "where.0.any.0.value"],
    [[{ any: [{ any: [] }] }], "where.0.any.0.field"],
    [[{ field: "attribute", op: "is_known" }], "where.0.attributeId"],
    [[{ field: "attribute", attributeId: newId(), op: "at_least", value: "many" }], "where.0.value"],
    [[{ any: [{ field: "archived", op: "is", value: true }] }], "where.0.any.0.field"],
    [Array(41).fill({ field: "city", op: "is_known" }), "where"],
  ])("that cannot be is refused by its place: %j", async (where, path) => {
    const text = typeof where === "string" ? where : JSON.stringify(where);
    const answer = await ana.request("GET", `/v1/companies?where=${encodeURIComponent(text)}`);
    const { fields } = await bodyOf<{ fields: { path: string }[] }>(answer);
    expect([answer.status, fields[0]?.path]).toEqual([422, path]);
  });

  it("on an attribute that the reader may not see finds as if nothing were known of it", async () => {
    const spend = { field: "attribute", attributeId: ids.spend };
    expect(await find([{ ...spend, op: "at_least", value: 1 }], carl)).toBe("");
    expect(await find([{ ...spend, op: "is_empty" }], carl)).toBe("ABG");
    const names = async (who: typeof ana) =>
      (await bodyOf<{ items: { name: string }[] }>(who.request("GET", "/v1/attributes"))).items.map(({ name }) => name);
    expect(await names(ana)).toEqual(["pilot", "plan", "seats", "since", "spend"]);
    expect(await names(carl)).toEqual(["pilot", "plan", "seats", "since"]);
  });

  it("on money is refused to who may not see it, in a group too, in the page, its header and its file", async () => {
    for (const field of ["annual_revenue", "open_deal_value"])
      for (const where of [[{ field, op: "is_known" }], [{ any: [{ field, op: "at_least", value: 1 }] }]])
        for (const path of ["/v1/companies", "/v1/companies/summary", "/v1/exports/companies.csv"])
          expect((await carl.request("GET", `${path}?${asked(where)}`)).status).toBe(403);
    expect(await find([{ field: "open_deals", op: "at_least", value: 1 }], carl)).toBe("AB");
  });
});
