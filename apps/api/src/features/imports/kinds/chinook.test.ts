import { readFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { bringPlanIn, dataFolder } from "../testing/bring-in-plan.ts";

interface Chinook {
  Customer: {
    CustomerId: number;
    FirstName: string;
    LastName: string;
    Company: string;
    Phone: string;
    Fax: string;
    Email: string;
    City: string;
    SupportRepId: number;
  }[];
  Invoice: { InvoiceId: number; CustomerId: number; InvoiceDate: string; Total: number }[];
  Employee: { EmployeeId: number; FirstName: string; LastName: string }[];
}

const folder = dataFolder("chinook");

describe.skipIf(!folder)("the customers and invoices of chinook", () => {
  let importer: Importer;
  let chinook: Chinook;
  beforeAll(async () => {
    importer = await startImporter();
    chinook = JSON.parse(readFileSync(`${folder}Chinook_customers_invoices.json`, "utf8")) as Chinook;
  });
  afterAll(() => importer.close());

  /** The tables as files; who is no company goes by the own name. */
  const tables = (): Record<string, object[]> => ({
    "Customer.csv": chinook.Customer.map((customer) => ({
      ...customer,
      Name: customer.Company || `${customer.FirstName} ${customer.LastName}`,
      SupportRep: nameOf(chinook.Employee.find(({ EmployeeId }) => EmployeeId === customer.SupportRepId)),
    })),
    "Invoice.csv": chinook.Invoice,
  });
  const nameOf = (one: { FirstName: string; LastName: string } | undefined) => `${one?.FirstName} ${one?.LastName}`;

  const bringAllIn = () =>
    bringPlanIn(importer, "chinook", async (name) => new Blob([stringify(tables()[name] ?? [], { header: true })]));

  it("come in byte for byte, and with their total", { timeout: 60_000 }, async () => {
    const report = await bringAllIn();
    expect(report("companies").counts).toMatchObject({ rows: 59, created: 59, rejected: 0 });
    expect(report("contacts").counts).toMatchObject({ rows: 59, created: 59, rejected: 0 });
    expect(report("invoices").counts).toMatchObject({ rows: 412, created: 412, rejected: 0 });

    const contacts = await importer.db
      .selectFrom("contacts as k")
      .innerJoin("companies as c", "c.id", "k.companyId")
      .leftJoin("members as m", "m.id", "c.ownerMemberId")
      .select(["k.externalId", "k.name", "k.email", "k.phones", "c.city", "c.name as company", "m.name as owner"])
      .where("k.source", "=", "chinook")
      .execute();
    const byId = new Map(contacts.map(({ externalId, ...contact }) => [externalId, contact]));
    for (const customer of chinook.Customer)
      expect(byId.get(String(customer.CustomerId))).toEqual({
        name: nameOf(customer),
        email: customer.Email.toLowerCase(),
        phones: [...new Set([customer.Phone, customer.Fax].filter(Boolean))],
        city: customer.City.trim(),
        company: customer.Company || nameOf(customer),
        owner: nameOf(chinook.Employee.find(({ EmployeeId }) => EmployeeId === customer.SupportRepId)),
      });
    expect(contacts.map(({ name }) => name)).toContain("František Wichterlová");

    const { total, paid } = await importer.db
      .selectFrom("invoices")
      .select((eb) => [
        eb.fn.sum<string>("totalMinor").as("total"),
        eb.fn.count<number>("id").filterWhere("status", "=", "paid").as("paid"),
      ])
      .executeTakeFirstOrThrow();
    expect({ total: Number(total), paid: Number(paid) }).toEqual({ total: 232_860, paid: 412 });
  });

  it("change nothing when they come in once more", { timeout: 60_000 }, async () => {
    const again = await bringAllIn();
    for (const kind of ["companies", "contacts", "invoices"] as const)
      expect(again(kind).counts).toMatchObject({
        created: 0,
        updated: 0,
        rejected: 0,
        unchanged: again(kind).counts.rows,
      });
  });
});
