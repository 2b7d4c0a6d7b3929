import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Importer } from "../../testing/bring-in.ts";
import { reasonsOf, startWithTwoCompanies } from "../../testing/two-companies.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startWithTwoCompanies();
  await importer.bringIn("subscriptions", "id,company,amount\ns1,n,1\ns2,c,1\n", {
    externalId: "id",
    name: { value: "Desk Pro" },
    company: "company",
    amount: "amount",
    startsOn: { value: "2024-01-01" },
  });
  await importer.bringIn("contacts", "name,company,email\nAna Ruiz,n,ana@northwind.example\n", {
    name: "name",
    company: "company",
    email: "email",
  });
});
afterAll(() => importer.close());

const MAPPING = {
  externalId: "id",
  company: "company",
  subscription: "subscription",
  contact: "contact",
  feature: "feature",
  usedOn: "day",
  amount: "amount",
  seconds: "seconds",
  errors: "errors",
};
const file = (...rows: string[]) =>
  ["id,company,subscription,contact,feature,day,amount,seconds,errors", ...rows, ""].join("\n");
const usageOf = (externalId: string) =>
  importer.db.selectFrom("productUsage").selectAll().where("externalId", "=", externalId).orderBy("usedOn").execute();

describe("usage that comes in", () => {
  it("is of the company of its subscription, and one number at two companies is two facts", async () => {
    const csv = file("u1,,s1,,boards,2024-05-01,9,5004,0", "u1,,s2,,boards,2024-05-02,1.5,,");
    expect((await importer.bringIn("product_usage", csv, MAPPING)).counts).toMatchObject({ created: 2, rejected: 0 });
    const [here, there] = await usageOf("u1");
    expect(here).toMatchObject({ amount: "9.0000", seconds: 5004, errors: 0 });
    expect(there).toMatchObject({ amount: "1.5000", seconds: null, usedOn: "2024-05-02" });
    expect(here?.companyId).not.toBe(there?.companyId);
    expect((await importer.bringIn("product_usage", csv, MAPPING)).counts).toMatchObject({ unchanged: 2, updated: 0 });
  });

  it("names who used it by e-mail address or name, and counts once unless told", async () => {
    const csv = file("u2,Northwind,,ANA@northwind.example,boards,2024-05-03,,,", "u3,n,,ana ruiz,boards,2024-05-03,,,");
    expect((await importer.bringIn("product_usage", csv, MAPPING)).counts).toMatchObject({ created: 2 });
    const [byEmail] = await usageOf("u2");
    const [byName] = await usageOf("u3");
    expect(byEmail).toMatchObject({ amount: "1.0000", contactId: byName?.contactId });
    expect(byEmail?.contactId).not.toBeNull();
  });

  it("that nothing numbers is there once, however often the file comes", async () => {
    const { externalId: _, ...noId } = MAPPING;
    const csv = file(",n,,,maps,2024-05-01,1,,", ",n,,,maps,2024-05-02,1,,", ",n,,,maps,2024-05-01,1,,");
    expect((await importer.bringIn("product_usage", csv, noId)).counts).toMatchObject({ created: 2, unchanged: 1 });
    expect((await importer.bringIn("product_usage", csv, noId)).counts).toMatchObject({ created: 0, unchanged: 3 });
  });

  it("is refused with row, column and reason where it cannot be", async () => {
    const csv = file(
      "x1,,,,boards,2024-05-01,1,,",
      "x2,,s9,,boards,2024-05-01,1,,",
      "x3,Contoso,s1,,boards,2024-05-01,1,,",
      "x4,Contoso,,ana@northwind.example,boards,2024-05-01,1,,",
      "x5,Contoso,,,boards,2024-05-01,1.00001,,",
      "x6,Contoso,,,boards,2024-05-01,12345678901234567,,",
    );
    expect(reasonsOf(await importer.bringIn("product_usage", csv, MAPPING))).toEqual([
      [2, "company", "Usage needs a company or a subscription."],
      [3, "subscription", "There is no subscription of this external id."],
      [4, "subscription", "It belongs to Northwind."],
      [5, "contact", "The company has no contact of this external id, e-mail address or name."],
      [6, "amount", "It has more than 4 decimals."],
      [7, "amount", "It has more than 16 digits before the decimal point."],
    ]);
  });
});
