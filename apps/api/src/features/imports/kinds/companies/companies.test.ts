import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../../testing/bring-in.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());

const companyCalled = (name: string) =>
  importer.db.selectFrom("companies").selectAll().where("name", "=", name).executeTakeFirstOrThrow();
const namesUnder = async (parent: string) => {
  const { id } = await companyCalled(parent);
  const rows = await importer.db
    .selectFrom("companies")
    .select("name")
    .where("parentCompanyId", "=", id)
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
};

const ALL = {
  externalId: "id",
  name: "name",
  domain: "domain",
  industry: "industry",
  owner: "owner",
  relationship: "kind",
};
const file = (...rows: string[]) => ["id,name,domain,industry,owner,kind", ...rows, ""].join("\n");

describe("a company that comes in", () => {
  it("is created with its fields, its source and where each came from", async () => {
    const csv =
      'id,name,web,revenue,staff,since,rep\n7,Northwind,HTTPS://www.Northwind.example/about,"1.100,5",40,31.12.2020,Rita Ruiz\n';
    const { counts } = await importer.bringIn("companies", csv, {
      externalId: "id",
      name: "name",
      domain: "web",
      annualRevenue: { column: "revenue", format: "decimal-comma thousands" },
      currency: { value: "GBP" },
      employees: "staff",
      customerSince: { column: "since", format: "DD.MM.YYYY" },
      owner: "rep",
    });
    expect(counts).toEqual({ rows: 1, created: 1, updated: 0, unchanged: 0, kept: 0, rejected: 0 });
    const company = await companyCalled("Northwind");
    expect(company).toMatchObject({
      domain: "northwind.example",
      nameKey: "northwind",
      annualRevenueMinor: 110_050_000,
      annualRevenueCurrency: "GBP",
      employees: 40,
      customerSince: "2020-12-31",
      source: "csv",
      externalId: "7",
      version: 1,
    });
    const owner = await importer.db
      .selectFrom("members")
      .selectAll()
      .where("name", "=", "Rita Ruiz")
      .executeTakeFirstOrThrow();
    expect(owner).toMatchObject({ id: company.ownerMemberId, active: false, email: null, passwordHash: null });
    const [said, ...others] = await importer.db
      .selectFrom("provenance")
      .selectAll()
      .where("companyId", "=", company.id)
      .execute();
    expect(others).toEqual([]);
    expect(said).toMatchObject({
      object: "company",
      recordId: company.id,
      source: "csv",
      sourceRecord: "7",
      told: { annualRevenue: { minor: 110_050_000, currency: "GBP" } },
      earlier: {},
    });
    const figures = await importer.db
      .selectFrom("companyFigures")
      .select("openDealCount")
      .where("companyId", "=", company.id)
      .execute();
    expect(figures).toEqual([{ openDealCount: 0 }]);
    const audit = await importer.db
      .selectFrom("auditEvents")
      .select(["action", "changes"])
      .where("companyId", "=", company.id)
      .execute();
    expect(audit).toEqual([{ action: "import.applied", changes: { kind: "companies", created: 1, updated: 0 } }]);
  });

  it("is recognised by external id, else by domain, else by name only where told", async () => {
    await importer.bringIn("companies", file("c1,Contoso,contoso.example,retail,,"), ALL);
    const renamed = await importer.bringIn("companies", file("c1,Contoso Group,contoso.example,retail,,"), ALL);
    expect(renamed.counts).toMatchObject({ created: 0, updated: 1 });
    const { externalId: _, ...noId } = ALL;
    const byDomain = await importer.bringIn("companies", file(",Contoso Group,CONTOSO.example,software,,"), noId);
    expect(byDomain.counts).toMatchObject({ created: 0, updated: 1 });
    const byName = await importer.bringIn("companies", file(",CONTOSO  group,,finance,,"), noId, { match: "name" });
    expect(byName.counts).toMatchObject({ created: 0, updated: 1 });
    const untold = await importer.bringIn("companies", file(",CONTOSO  group,,finance,,"), noId);
    expect(untold.counts).toMatchObject({ created: 1 });
    const ambiguous = await importer.bringIn("companies", file(",contoso GROUP,,finance,,"), noId, { match: "name" });
    expect(ambiguous.errors).toMatchObject([{ row: 2, column: "name", value: "contoso GROUP" }]);
  });

  it("cannot take the domain of another company", async () => {
    await importer.bringIn(
      "companies",
      file("d1,Fabrikam,fabrikam.example,,,", "d2,Tailspin,tailspin.example,,,"),
      ALL,
    );
    const report = await importer.bringIn(
      "companies",
      file("d2,Tailspin,fabrikam.example,,,", "d3,Third,fabrikam.example,,,"),
      ALL,
    );
    expect(report.counts).toMatchObject({ rejected: 2, updated: 0, created: 0 });
    expect(report.errors[0]).toEqual({
      row: 2,
      column: "domain",
      value: "fabrikam.example",
      message: "It belongs to Fabrikam.",
    });
  });

  it("keeps what a person changed since, and says so", async () => {
    await importer.bringIn("companies", file("k1,Wingtip,,retail,,prospect"), ALL);
    await importer.db.updateTable("companies").set({ industry: "toys" }).where("externalId", "=", "k1").execute();
    const report = await importer.bringIn("companies", file("k1,Wingtip Toys,,games,,customer"), ALL);
    expect(report.counts).toMatchObject({ updated: 1, unchanged: 0, kept: 1 });
    expect(await companyCalled("Wingtip Toys")).toMatchObject({ industry: "toys", relationship: "customer" });
    const again = await importer.bringIn("companies", file("k1,Wingtip Toys,,games,,customer"), ALL);
    expect(again.counts).toMatchObject({ updated: 0, unchanged: 1, kept: 1 });
  });

  it("may stand in the file twice: the later row goes over the earlier", async () => {
    const { counts } = await importer.bringIn("companies", file("t1,Twice,,retail,,", "t1,Twice,,software,,"), ALL);
    expect(counts).toMatchObject({ created: 1, updated: 1 });
    expect(await companyCalled("Twice")).toMatchObject({ industry: "software" });
  });

  it("has the active member of a name for its owner, and asks where there are two", async () => {
    await importer.bringIn("members", "n\nSam Twin\n", { name: "n" });
    const active = await importer.as("member");
    await importer.db.updateTable("members").set({ name: "Sam Twin" }).where("id", "=", active.id).execute();
    await importer.bringIn("companies", file("o1,Owned,,,sam twin,"), ALL);
    const owned = await companyCalled("Owned");
    expect(owned.ownerMemberId).toBe(active.id);
    const team = await importer.db
      .selectFrom("companyTeam")
      .select("memberId")
      .where("companyId", "=", owned.id)
      .execute();
    expect(team).toEqual([{ memberId: active.id }]);
    await importer.db.updateTable("members").set({ name: "Sam Twin" }).where("id", "=", importer.admin.id).execute();
    const report = await importer.bringIn("companies", file("o2,Owned Too,,,Sam Twin,"), ALL);
    expect(report.errors).toMatchObject([{ row: 2, column: "owner", value: "Sam Twin" }]);
  });
});

describe("a parent company", () => {
  const MAPPING = { name: "name", parent: "parent" };
  const under = (prefix: string, ...rows: [string, string][]) =>
    ["name,parent", ...rows.map(([name, parent]) => `${prefix} ${name},${parent && `${prefix} ${parent}`}`), ""].join(
      "\n",
    );

  it.each([500, 1])("may come later in the file, however deep, in batches of %i", async (batchRows) => {
    const prefix = `Deep${batchRows}`;
    const csv = under(prefix, ["D", "C"], ["C", "B"], ["B", "A"], ["A", ""]);
    const importId = await importer.accept("companies", csv, MAPPING);
    await importer.run(importId, { batchRows });
    const report = await importer.report(importId);
    expect(report).toMatchObject({ status: "done", errors: [], counts: { rows: 4, created: 4, rejected: 0 } });
    expect(await namesUnder(`${prefix} A`)).toEqual([`${prefix} B`]);
    expect(await namesUnder(`${prefix} C`)).toEqual([`${prefix} D`]);
  });

  it("that never comes is refused with the row", async () => {
    const csv = under("Lone", ["A", ""], ["B", "Nobody"], ["C", "B"]);
    for (const batchRows of [500, 1]) {
      const importId = await importer.accept("companies", csv, MAPPING, { match: "name" });
      await importer.run(importId, { batchRows });
      const { errors, counts } = await importer.report(importId);
      expect(counts.rejected).toBe(2);
      expect(errors).toEqual([
        { row: 3, column: "parent", value: "Lone Nobody", message: "No company has this external id, domain or name." },
        { row: 4, column: "parent", value: "Lone B", message: "No company has this external id, domain or name." },
      ]);
    }
  });

  it("is never the company itself or one below it", async () => {
    await importer.bringIn("companies", under("Ring", ["A", ""], ["B", "A"], ["C", "B"]), MAPPING);
    const report = await importer.bringIn("companies", under("Ring", ["A", "C"], ["B", "B"]), MAPPING, {
      match: "name",
    });
    expect(report.errors.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, "parent", "It would put the company above itself."],
      [3, "parent", "It would put the company above itself."],
    ]);
    expect(await namesUnder("Ring A")).toEqual(["Ring B"]);
  });
});

describe("members and products", () => {
  it("come in once, and a file changes nobody's role or way to sign in", async () => {
    const csv = `name,email,job\nNew Rep,rep@tandem.example,sales\nIntruder,${importer.admin.email},csm\n`;
    const report = await importer.bringIn("members", csv, { name: "name", email: "email", job: "job" });
    expect(report.counts).toMatchObject({ created: 1, updated: 1 });
    const admin = await importer.db
      .selectFrom("members")
      .selectAll()
      .where("id", "=", importer.admin.id)
      .executeTakeFirstOrThrow();
    expect(admin).toMatchObject({ role: "admin", email: importer.admin.email, job: "csm", active: true });
    expect(admin.name).not.toBe("Intruder");
    const added = await importer.db
      .selectFrom("members")
      .selectAll()
      .where("email", "=", "rep@tandem.example")
      .executeTakeFirstOrThrow();
    expect(added).toMatchObject({ active: false, role: "member", passwordHash: null });
  });

  it("take a new price, and refuse one that is below zero or too exact", async () => {
    const mapping = { name: "n", price: "p", currency: { value: "EUR" } };
    await importer.bringIn("products", "n,p\nDesk,10\n", mapping);
    const report = await importer.bringIn("products", "n,p\ndesk,12.5\nLamp,-1\nChair,1.999\n", mapping);
    expect(report.counts).toMatchObject({ updated: 1, rejected: 2 });
    const desk = await importer.db
      .selectFrom("products")
      .selectAll()
      .where("name", "=", "desk")
      .executeTakeFirstOrThrow();
    expect(desk).toMatchObject({ priceMinor: 1_250, currency: "EUR" });
  });
});
