import { newId } from "@tandem/db/ids";
import type { CompanyPanels } from "@tandem/domain/companies/company-panels";
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

const addCompany = async () =>
  (await bodyOf<{ id: string }>(ana.request("POST", "/v1/companies", { name: "Northwind" }))).id;
const read = (companyId: string, who = ana) =>
  bodyOf<CompanyPanels>(who.request("GET", `/v1/companies/${companyId}/360/panels`));
const addContact = async (companyId: string) =>
  (await bodyOf<{ id: string }>(ana.request("POST", `/v1/companies/${companyId}/contacts`, { name: "Ben" }))).id;

describe("the panels of a company's 360", () => {
  it("of which nothing is stored pretend nothing", async () => {
    const none = { sums: [], reporting: null, missingRates: [] };
    expect(await read(await addCompany())).toEqual({
      support: { openByPriority: [], openedIn90Days: 0, medianFirstReplyMinutes: null, csat: null, hasEver: false },
      usage: null,
      finance: {
        monthly: none,
        yearly: none,
        openInvoiceCount: 0,
        openInvoices: none,
        overdueInvoiceCount: 0,
        overdueInvoices: none,
        lastPaid: null,
        hasEver: false,
      },
    });
  });

  it("count tickets: 3 in 90 days, answered after 60 and 180 minutes (median 120), rated 5 and 4 (4.5)", async () => {
    const companyId = await addCompany();
    const ticket = (number: number, openedAt: string, more: object = {}) => ({
      companyId,
      id: newId(),
      number,
      subject: `Ticket ${number}`,
      openedAt,
      ...more,
    });
    await api.db
      .insertInto("tickets")
      .values([
        ticket(1, "2026-11-01T08:00:00Z", { priority: "high", firstReplyAt: "2026-11-01T09:00:00Z", csat: 5 }),
        ticket(2, "2026-11-02T08:00:00Z", {
          priority: "low",
          firstReplyAt: "2026-11-02T11:00:00Z",
          csat: 4,
          status: "solved",
        }),
        ticket(3, "2026-11-03T08:00:00Z", { priority: "urgent", status: "pending" }),
        ticket(4, "2026-08-01T08:00:00Z", { priority: "high", firstReplyAt: "2026-08-09T08:00:00Z", csat: 1 }),
        ticket(5, "2026-11-04T08:00:00Z", { priority: "urgent", archivedAt: NOW }),
      ])
      .execute();
    expect((await read(companyId)).support).toEqual({
      openByPriority: [
        { priority: "urgent", count: 1 },
        { priority: "high", count: 2 },
      ],
      openedIn90Days: 3,
      medianFirstReplyMinutes: 120,
      csat: { average: 4.5, count: 2 },
      hasEver: true,
    });
  });

  it("count people per seven days where usage names them, with 0 for a week of silence", async () => {
    const companyId = await addCompany();
    const [ben, cara] = [await addContact(companyId), await addContact(companyId)];
    const used = (usedOn: string, contactId: string | null) => ({
      companyId,
      id: newId(),
      feature: "Scan",
      usedOn,
      contactId,
    });
    await api.db
      .insertInto("productUsage")
      .values([
        used("2026-11-21", ben),
        used("2026-11-15", ben),
        used("2026-11-20", cara),
        used("2026-11-14", ben),
        used("2026-11-01", ben),
        used("2026-11-20", null),
      ])
      .execute();
    expect((await read(companyId)).usage).toEqual({
      measure: "users",
      feature: null,
      lastUsedOn: "2026-11-21",
      weeks: [
        { endsOn: "2026-11-07", value: 1 },
        { endsOn: "2026-11-14", value: 1 },
        { endsOn: "2026-11-21", value: 2 },
      ].sort((a, b) => a.endsOn.localeCompare(b.endsOn)),
    });
  });

  it("show how much of the most used feature where usage names nobody", async () => {
    const companyId = await addCompany();
    const used = (feature: string, usedOn: string, amount: string) => ({
      companyId,
      id: newId(),
      feature,
      usedOn,
      amount,
    });
    await api.db
      .insertInto("productUsage")
      .values([
        used("Scan", "2026-11-20", "40"),
        used("Scan", "2026-11-05", "12.5"),
        used("Export", "2026-11-20", "900"),
      ])
      .execute();
    expect((await read(companyId)).usage).toEqual({
      measure: "amount",
      feature: "Scan",
      lastUsedOn: "2026-11-20",
      weeks: [
        { endsOn: "2026-11-07", value: 12.5 },
        { endsOn: "2026-11-14", value: 0 },
        { endsOn: "2026-11-21", value: 40 },
      ],
    });
  });

  it("add up money per currency, and say which rate is missing", async () => {
    const companyId = await addCompany();
    const invoice = (number: string, totalMinor: number, more: object = {}) => ({
      companyId,
      id: newId(),
      number,
      totalMinor,
      currency: "EUR",
      issuedOn: "2026-10-01",
      ...more,
    });
    const plan = { companyId, startsOn: "2026-01-01" };
    await api.db
      .insertInto("currencyRates")
      .values({ currency: "USD", rate: "0.9", validFrom: "2026-01-01" })
      .execute();
    await api.db
      .insertInto("subscriptions")
      .values([
        {
          ...plan,
          id: newId(),
          name: "Seats",
          amountMinor: 120_000,
          monthlyMinor: 10_000,
          currency: "EUR",
          billing: "yearly",
        },
        {
          ...plan,
          id: newId(),
          name: "Abroad",
          amountMinor: 5_000,
          monthlyMinor: 5_000,
          currency: "USD",
          billing: "monthly",
        },
        {
          ...plan,
          id: newId(),
          name: "Over",
          amountMinor: 9_999,
          monthlyMinor: 9_999,
          currency: "EUR",
          billing: "monthly",
          endsOn: "2026-10-31",
        },
      ])
      .execute();
    await api.db
      .insertInto("invoices")
      .values([
        invoice("1", 70_000, { dueOn: "2026-12-01" }),
        invoice("2", 30_000, { dueOn: "2026-11-20" }),
        invoice("3", 8_000, { currency: "SEK", dueOn: "2026-11-21" }),
        invoice("4", 55_500, { status: "paid", paidOn: "2026-09-15" }),
        invoice("5", 11_100, { status: "void", dueOn: "2026-01-01" }),
      ])
      .execute();
    expect((await read(companyId)).finance).toEqual({
      monthly: {
        sums: [
          { minor: 10_000, currency: "EUR" },
          { minor: 5_000, currency: "USD" },
        ],
        reporting: { minor: 14_500, currency: "EUR" },
        missingRates: [],
      },
      yearly: {
        sums: [
          { minor: 120_000, currency: "EUR" },
          { minor: 60_000, currency: "USD" },
        ],
        reporting: { minor: 174_000, currency: "EUR" },
        missingRates: [],
      },
      openInvoiceCount: 3,
      openInvoices: {
        sums: [
          { minor: 100_000, currency: "EUR" },
          { minor: 8_000, currency: "SEK" },
        ],
        reporting: { minor: 100_000, currency: "EUR" },
        missingRates: ["SEK"],
      },
      overdueInvoiceCount: 1,
      overdueInvoices: {
        sums: [{ minor: 30_000, currency: "EUR" }],
        reporting: { minor: 30_000, currency: "EUR" },
        missingRates: [],
      },
      lastPaid: { paidOn: "2026-09-15", amount: { minor: 55_500, currency: "EUR" } },
      hasEver: true,
    });

    const carl = await api.as("member");
    await api.db
      .updateTable("members")
      .set({ clearances: ["public", "internal"] })
      .where("id", "=", carl.id)
      .execute();
    const withheld = await read(companyId, carl);
    expect(Object.keys(withheld)).toEqual(["support", "usage"]);
    expect(JSON.stringify(withheld)).not.toMatch(/minor|currency/);
  });

  it("are not there for a company that is not, and are one statement, session included", async () => {
    expect((await ana.request("GET", `/v1/companies/${newId()}/360/panels`)).status).toBe(404);
    const companyId = await addCompany();
    await read(companyId);
    const query = vi.spyOn(pg.Client.prototype, "query");
    await read(companyId);
    const statements = query.mock.calls.length;
    query.mockRestore();
    expect(statements).toBe(1);
  });
});
