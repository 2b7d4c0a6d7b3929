import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Importer } from "../../testing/bring-in.ts";
import { reasonsOf, startWithTwoCompanies } from "../../testing/two-companies.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startWithTwoCompanies();
  await importer.bringIn("orders", "id,number,company,total,placed\no1,O-1,n,1,2024-01-01\n", {
    externalId: "id",
    number: "number",
    company: "company",
    total: "total",
    placedAt: "placed",
  });
  await importer.bringIn("subscriptions", "id,name,company,amount,starts\ns1,Desk Pro,n,1,2024-01-01\n", {
    externalId: "id",
    name: "name",
    company: "company",
    amount: "amount",
    startsOn: "starts",
  });
});
afterAll(() => importer.close());

const MAPPING = {
  externalId: "id",
  number: "number",
  company: "company",
  subscription: "subscription",
  order: "order",
  status: "status",
  total: "total",
  currency: { value: "EUR" },
  issuedOn: { column: "issued", format: "DD.MM.YYYY" },
  dueOn: { column: "due", format: "DD.MM.YYYY" },
  paidOn: { column: "paid", format: "DD.MM.YYYY" },
};
const file = (...rows: string[]) =>
  ["id,number,company,subscription,order,status,total,issued,due,paid", ...rows, ""].join("\n");
const invoiceOf = (externalId: string) =>
  importer.db.selectFrom("invoices").selectAll().where("externalId", "=", externalId).executeTakeFirstOrThrow();

describe("an invoice that comes in", () => {
  it("names its subscription and its order, and is paid where the day says so", async () => {
    const csv = file(
      "i1,1001,Northwind,desk pro,,,10.50,01.02.2024,01.03.2024,",
      "i2,1002,Northwind,s1,O-1,,20,01.02.2024,,15.02.2024",
    );
    expect((await importer.bringIn("invoices", csv, MAPPING)).counts).toMatchObject({ created: 2, rejected: 0 });
    const [open, paid] = await Promise.all([invoiceOf("i1"), invoiceOf("i2")]);
    expect(open).toMatchObject({ status: "open", totalMinor: 1050, issuedOn: "2024-02-01", dueOn: "2024-03-01" });
    expect(paid).toMatchObject({ status: "paid", paidOn: "2024-02-15" });
    expect(open.subscriptionId).toBe(paid.subscriptionId);
    expect(paid.orderId).not.toBeNull();
  });

  it("is paid later; the day goes with the status, and stays with it where a person gave it up", async () => {
    const paid = file("i1,1001,Northwind,,,paid,10.50,01.02.2024,,20.02.2024");
    expect((await importer.bringIn("invoices", paid, MAPPING)).counts).toMatchObject({ updated: 1 });
    expect(await invoiceOf("i1")).toMatchObject({ status: "paid", paidOn: "2024-02-20" });
    const open = file("i1,1001,Northwind,,,open,10.50,01.02.2024,,");
    await importer.bringIn("invoices", open, MAPPING);
    expect(await invoiceOf("i1")).toMatchObject({ status: "open", paidOn: null });
    await importer.db.updateTable("invoices").set({ status: "uncollectible" }).where("externalId", "=", "i1").execute();
    expect((await importer.bringIn("invoices", paid, MAPPING)).counts).toMatchObject({ unchanged: 1, kept: 2 });
    expect(await invoiceOf("i1")).toMatchObject({ status: "uncollectible", paidOn: null });
  });

  it("is refused with row, column and reason where it cannot be", async () => {
    const csv = file(
      "x1,1,Contoso,Desk Pro,,,1,01.01.2024,,",
      "x2,2,Contoso,,o1,,1,01.01.2024,,",
      "x3,3,Contoso,,,,1,01.02.2024,01.01.2024,",
      "x4,4,Contoso,,,open,1,01.02.2024,,02.02.2024",
      "x5,5,Contoso,,,,1,31.02.2024,,",
    );
    expect(reasonsOf(await importer.bringIn("invoices", csv, MAPPING))).toEqual([
      [2, "subscription", "The company has no subscription of this external id or name."],
      [3, "order", "It belongs to Northwind."],
      [4, "due", "It is before the invoice was issued (2024-02-01)."],
      [5, "paid", "Only a paid invoice has the day it was paid."],
      [6, "issued", "It is not a day as DD.MM.YYYY."],
    ]);
  });
});
