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
  deal: "deal",
  status: "status",
  total: { column: "total", format: "decimal-point" },
  currency: "currency",
  placedAt: "placed",
};
const file = (...rows: string[]) => ["id,number,company,deal,status,total,currency,placed", ...rows, ""].join("\n");
const orderOf = (externalId: string) =>
  importer.db.selectFrom("orders").selectAll().where("externalId", "=", externalId).executeTakeFirstOrThrow();

describe("an order that comes in", () => {
  it("stands in the timeline at the time it was placed, and counts as activity", async () => {
    const csv = file("o1,O-1,Northwind,Desks,,12.345,KWD,2024-05-01T10:00:00+02:00");
    expect((await importer.bringIn("orders", csv, MAPPING)).counts).toMatchObject({ created: 1 });
    const order = await orderOf("o1");
    expect(order).toMatchObject({ status: "placed", totalMinor: 12_345, currency: "KWD" });
    expect(order.dealId).not.toBeNull();
    expect(await timelineOf(importer, order.id)).toMatchObject([
      { type: "order_placed", title: "O-1", occurredAt: new Date("2024-05-01T08:00:00Z"), amountMinor: 12_345 },
    ]);
    const figures = importer.db
      .selectFrom("companyFigures")
      .select("lastActivityAt")
      .where("companyId", "=", order.companyId);
    expect((await figures.executeTakeFirstOrThrow()).lastActivityAt).not.toBeNull();
  });

  it("is fulfilled later, and keeps the total that a person corrected", async () => {
    await importer.db.updateTable("orders").set({ totalMinor: 99_000 }).where("externalId", "=", "o1").execute();
    const csv = file("o1,O-1,Northwind,Desks,fulfilled,13,KWD,2024-05-01T10:00:00+02:00");
    expect((await importer.bringIn("orders", csv, MAPPING)).counts).toMatchObject({ updated: 1, kept: 1 });
    const order = await orderOf("o1");
    expect(order).toMatchObject({ status: "fulfilled", totalMinor: 99_000 });
    expect(await timelineOf(importer, order.id)).toMatchObject([
      { facts: { number: "O-1", status: "fulfilled" }, amountMinor: 99_000 },
    ]);
  });

  it("is refused where it was placed in the future, or for less than nothing", async () => {
    const csv = file("x1,X-1,n,,,1,EUR,2999-01-01", "x2,X-2,n,,,-1,EUR,2024-01-01", "x3,X-3,n,,lost,1,EUR,2024-01-01");
    expect(reasonsOf(await importer.bringIn("orders", csv, MAPPING))).toEqual([
      [2, "placed", "It lies in the future."],
      [3, "total", "It is below zero."],
      [4, "status", "It is none of placed, fulfilled, cancelled."],
    ]);
  });
});
