import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Importer } from "../../testing/bring-in.ts";
import { reasonsOf, startWithTwoCompanies, timelineOf } from "../../testing/two-companies.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startWithTwoCompanies();
});
afterAll(() => importer.close());

const MAPPING = {
  externalId: "id",
  number: "number",
  company: "company",
  title: "title",
  deal: "deal",
  status: "status",
  total: "total",
  currency: "currency",
  sentAt: "sent",
  validUntil: "valid",
};
const file = (...rows: string[]) =>
  ["id,number,company,title,deal,status,total,currency,sent,valid", ...rows, ""].join("\n");
const quoteOf = (externalId: string) =>
  importer.db.selectFrom("quotes").selectAll().where("externalId", "=", externalId).executeTakeFirstOrThrow();

describe("a quote that comes in", () => {
  it("names its deal by external id or name, and one that was sent stands in the timeline", async () => {
    const csv = file(
      "q1,Q-1,Northwind,Desks for all,d1,sent,1200.50,EUR,2024-05-01T10:00:00Z,2024-06-01",
      "q2,Q-2,contoso.example,,lamps,,5000,JPY,,",
    );
    const report = await importer.bringIn("quotes", csv, MAPPING);
    expect(report.errors).toEqual([]);
    expect(report.counts).toMatchObject({ created: 2 });
    const [sent, draft] = await Promise.all([quoteOf("q1"), quoteOf("q2")]);
    expect(sent).toMatchObject({ status: "sent", totalMinor: 120_050, currency: "EUR", validUntil: "2024-06-01" });
    expect(draft).toMatchObject({ status: "draft", title: "Quote for Contoso", totalMinor: 5000, currency: "JPY" });
    const deals = await importer.db.selectFrom("deals").select(["id", "externalId"]).execute();
    expect(deals.find(({ id }) => id === sent.dealId)?.externalId).toBe("d1");
    expect(deals.find(({ id }) => id === draft.dealId)?.externalId).toBe("d2");
    expect(await timelineOf(importer, sent.id)).toEqual([
      {
        type: "quote_sent",
        title: "Q-1 Desks for all",
        occurredAt: new Date("2024-05-01T10:00:00Z"),
        facts: { number: "Q-1", status: "sent" },
        amountMinor: 120_050,
        currency: "EUR",
        source: "csv",
        actorName: "Import",
      },
    ]);
    expect(await timelineOf(importer, draft.id)).toEqual([]);
  });

  it("is told once it is sent, and what the timeline shows follows it", async () => {
    const csv = file(
      "q1,Q-1,Northwind,Desks for everyone,d1,accepted,1300,EUR,2024-05-02T10:00:00Z,2024-06-01",
      "q2,Q-2,Contoso,,,sent,5000,JPY,2024-07-01T00:00:00Z,",
    );
    expect((await importer.bringIn("quotes", csv, MAPPING)).counts).toMatchObject({ updated: 2, created: 0 });
    expect(await timelineOf(importer, (await quoteOf("q1")).id)).toMatchObject([
      {
        title: "Q-1 Desks for everyone",
        occurredAt: new Date("2024-05-02T10:00:00Z"),
        facts: { number: "Q-1", status: "accepted" },
        amountMinor: 130_000,
      },
    ]);
    expect(await timelineOf(importer, (await quoteOf("q2")).id)).toMatchObject([
      { type: "quote_sent", title: "Q-2 Quote for Contoso", occurredAt: new Date("2024-07-01T00:00:00Z") },
    ]);
    expect((await importer.bringIn("quotes", csv, MAPPING)).counts).toMatchObject({ unchanged: 2, updated: 0 });
  });

  it("without an external id is known by its number at its company", async () => {
    const { externalId: _, ...noId } = MAPPING;
    const csv = file(",q-1,Northwind,,,,1400,EUR,,", ",Q-1,Contoso,Another,,,7,EUR,,", ",Q-1,contoso,Again,,,8,EUR,,");
    expect((await importer.bringIn("quotes", csv, noId)).counts).toMatchObject({ updated: 2, created: 1 });
    expect(await quoteOf("q1")).toMatchObject({ totalMinor: 140_000, number: "q-1" });
    const named = await importer.db.selectFrom("quotes").select("totalMinor").where("title", "=", "Again").execute();
    expect(named).toEqual([{ totalMinor: 800 }]);
  });

  it("is refused with row, column and reason where it cannot be", async () => {
    const csv = file(
      "x1,X-1,Northwind,,d2,,1,EUR,,",
      "x2,X-2,Northwind,,Chairs,,1,EUR,,",
      "x3,,Northwind,,,,1,EUR,,",
      "x4,X-4,Northwind,,,,,EUR,,",
      "x5,X-5,Northwind,,,draft,1,EUR,2024-01-01,",
      "x6,X-6,Northwind,,,sent,1,EUR,2999-01-01,",
      "x7,X-7,Northwind,,,sent,1,XXQ,,",
    );
    expect(reasonsOf(await importer.bringIn("quotes", csv, MAPPING))).toEqual([
      [2, "deal", "It belongs to Contoso."],
      [3, "deal", "The company has no deal of this external id or name."],
      [4, "number", "A quote needs a number."],
      [5, "total", "A quote needs a total."],
      [6, "sent", "A draft has not been sent."],
      [7, "sent", "It lies in the future."],
      [8, "currency", "It is not a currency code such as EUR."],
    ]);
  });
});

describe("a file that Tandem wrote", () => {
  const EXPORT = { tandemId: "tandemId", source: "source", ...MAPPING };
  const exported = (...rows: string[]) =>
    ["tandemId,source,id,number,company,title,deal,status,total,currency,sent,valid", ...rows, ""].join("\n");
  const ID = "0193aaaa-bbbb-7ccc-8ddd-eeeeffff0001";

  it("gives new records their ids and sources again, and finds them by these", async () => {
    const csv = exported(
      `${ID},,,T-1,Northwind,By hand,,draft,1,EUR,,`,
      "0193aaaa-bbbb-7ccc-8ddd-eeeeffff0002,salesforce,006A,T-2,Northwind,From afar,,draft,1,EUR,,",
    );
    expect((await importer.bringIn("quotes", csv, EXPORT)).counts).toMatchObject({ created: 2 });
    const rows = await importer.db
      .selectFrom("quotes")
      .select(["id", "source", "externalId", "title"])
      .where("number", "like", "T-%")
      .orderBy("number")
      .execute();
    expect(rows).toEqual([
      { id: ID, source: null, externalId: null, title: "By hand" },
      {
        id: "0193aaaa-bbbb-7ccc-8ddd-eeeeffff0002",
        source: "salesforce",
        externalId: "006A",
        title: "From afar",
      },
    ]);
    const renamed = exported(`${ID},,,T-9,Northwind,Renamed,,draft,1,EUR,,`);
    expect((await importer.bringIn("quotes", renamed, EXPORT)).counts).toMatchObject({ updated: 1, created: 0 });
  });

  it("is refused where a record would move, or an id is none", async () => {
    const csv = exported(`${ID},,,T-1,Contoso,,,draft,1,EUR,,`, "12,,,T-1,Contoso,,,draft,1,EUR,,");
    expect(reasonsOf(await importer.bringIn("quotes", csv, EXPORT))).toEqual([
      [2, "company", "The quote belongs to Northwind; it never moves to another company."],
      [3, "tandemId", "It is not an id of Tandem."],
    ]);
  });
});
