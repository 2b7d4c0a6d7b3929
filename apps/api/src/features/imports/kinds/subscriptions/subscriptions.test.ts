import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../../testing/bring-in.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
  await importer.bringIn("companies", "id,name,domain\nn,Northwind,northwind.example\nc,Contoso,\n", {
    externalId: "id",
    name: "name",
    domain: "domain",
  });
});
afterAll(() => importer.close());

const MAPPING = {
  externalId: "id",
  name: "name",
  company: "company",
  plan: "plan",
  seats: "seats",
  amount: "amount",
  monthlyAmount: "monthly",
  currency: "currency",
  billing: "billing",
  startsOn: "starts",
  endsOn: "ends",
  renewsOn: "renews",
  autoRenew: "auto",
};
const file = (...rows: string[]) =>
  ["id,name,company,plan,seats,amount,monthly,currency,billing,starts,ends,renews,auto", ...rows, ""].join("\n");
const subscriptionOf = (externalId: string) =>
  importer.db.selectFrom("subscriptions").selectAll().where("externalId", "=", externalId).executeTakeFirstOrThrow();

describe("a subscription that comes in", () => {
  it("is billed an amount in its currency, whose part of a month is reckoned as everywhere", async () => {
    const csv = file(
      "s1,Desk Pro,Northwind,Pro,17,1200.00,,EUR,yearly,2024-06-11,,2025-06-11,TRUE",
      "s2,Desk Pro,n,,,1000,,JPY,quarterly,2024-06-11,,,no",
      "s3,Desk Pro,northwind.example,,,1.234,,KWD,monthly,2024-06-11,,,",
      "s4,Desk Basic,c,,,,99.50,USD,yearly,2024-01-01,2024-12-31,,",
    );
    const report = await importer.bringIn("subscriptions", csv, MAPPING);
    expect(report.errors).toEqual([]);
    expect(report.counts).toMatchObject({ rows: 4, created: 4, rejected: 0 });
    expect(await subscriptionOf("s1")).toMatchObject({
      plan: "Pro",
      seats: 17,
      amountMinor: 120_000,
      monthlyMinor: 10_000,
      currency: "EUR",
      autoRenew: true,
      renewsOn: "2025-06-11",
      version: 1,
    });
    expect(await subscriptionOf("s2")).toMatchObject({ amountMinor: 1000, monthlyMinor: 333, autoRenew: false });
    expect(await subscriptionOf("s3")).toMatchObject({ amountMinor: 1234, monthlyMinor: 1234, currency: "KWD" });
    expect(await subscriptionOf("s4")).toMatchObject({
      amountMinor: 119_400,
      monthlyMinor: 9950,
      billing: "yearly",
      endsOn: "2024-12-31",
      autoRenew: true,
    });
    const { companyId } = await subscriptionOf("s1");
    const figures = importer.db.selectFrom("companyFigures").select("renewalOn").where("companyId", "=", companyId);
    expect(await figures.executeTakeFirst()).toEqual({ renewalOn: "2025-06-11" });
  });

  it("changes nothing a second time", async () => {
    const csv = file("s1,Desk Pro,Northwind,Pro,17,1200.00,,EUR,yearly,2024-06-11,,2025-06-11,TRUE");
    expect((await importer.bringIn("subscriptions", csv, MAPPING)).counts).toMatchObject({ unchanged: 1, updated: 0 });
    expect(await subscriptionOf("s1")).toMatchObject({ version: 1 });
  });

  it("follows its source but for what a person changed by hand", async () => {
    await importer.db.updateTable("subscriptions").set({ seats: 20 }).where("externalId", "=", "s1").execute();
    const csv = file("s1,Desk Max,Northwind,Pro,18,,150,EUR,monthly,2024-06-11,,,");
    expect((await importer.bringIn("subscriptions", csv, MAPPING)).counts).toMatchObject({ updated: 1, kept: 1 });
    expect(await subscriptionOf("s1")).toMatchObject({
      name: "Desk Max",
      seats: 20,
      amountMinor: 15_000,
      monthlyMinor: 15_000,
      billing: "monthly",
      renewsOn: "2025-06-11",
    });
  });

  it("keeps its amount where a person changed how it is billed and the file tells only the month", async () => {
    await importer.db
      .updateTable("subscriptions")
      .set({ billing: "quarterly", amountMinor: 30_000, monthlyMinor: 10_000 })
      .where("externalId", "=", "s4")
      .execute();
    const csv = file("s4,Desk Basic,c,,,,200,USD,yearly,2024-01-01,2024-12-31,,");
    expect((await importer.bringIn("subscriptions", csv, MAPPING)).counts).toMatchObject({ unchanged: 1, kept: 2 });
    expect(await subscriptionOf("s4")).toMatchObject({ amountMinor: 30_000, monthlyMinor: 10_000 });
  });

  it("is known by its name at the company where the import was told so", async () => {
    const { externalId: _, ...noId } = MAPPING;
    const csv = file(",desk max,Northwind,Max,,150,,EUR,monthly,2024-06-11,,,");
    expect((await importer.bringIn("subscriptions", csv, noId, { match: "name" })).counts).toMatchObject({
      created: 0,
      updated: 1,
    });
    expect(await subscriptionOf("s1")).toMatchObject({ name: "desk max", plan: "Max" });
  });

  it("without a number is known by everything its row says", async () => {
    const { externalId: _, ...noId } = MAPPING;
    const csv = file(",Lamp,Contoso,,,10,,EUR,monthly,2024-06-11,,,", ",Lamp,Contoso,,,10,,EUR,monthly,2025-06-11,,,");
    expect((await importer.bringIn("subscriptions", csv, noId)).counts).toMatchObject({ created: 2 });
    expect((await importer.bringIn("subscriptions", csv, noId)).counts).toMatchObject({ created: 0, unchanged: 2 });
  });

  it("is refused with row, column and reason where it cannot be", async () => {
    const csv = file(
      "x1,A,Nowhere,,,1,,EUR,,2024-01-01,,,",
      "x2,A,n,,,,,EUR,,2024-01-01,,,",
      "x3,A,n,,,-1,,EUR,,2024-01-01,,,",
      "x4,A,n,,,1.5,,JPY,,2024-01-01,,,",
      "x5,A,n,,,1,,EUR,,2024-01-01,2023-12-31,,",
      "x6,A,n,,,1,,EUR,,2024-01-01,,2023-12-31,",
      "x7,A,n,,,1,,EUR,weekly,2024-01-01,,,",
      "s1,A,c,,,1,,EUR,,2024-01-01,,,",
    );
    const { errors, counts } = await importer.bringIn("subscriptions", csv, MAPPING);
    expect(counts).toMatchObject({ rows: 8, rejected: 8 });
    expect(errors.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, "company", "No company has this external id, domain or name."],
      [3, "amount", "A subscription needs an amount: what is billed each time, or its part of a month."],
      [4, "amount", "It is below zero."],
      [5, "amount", "It has decimals, and JPY has none."],
      [6, "ends", "It is before the subscription starts (2024-01-01)."],
      [7, "renews", "It is before the subscription starts (2024-01-01)."],
      [8, "billing", "It is none of monthly, quarterly, yearly."],
      [9, "company", "The subscription belongs to Northwind; it never moves to another company."],
    ]);
  });
});
