import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../../testing/bring-in.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
  await importer.bringIn(
    "companies",
    "id,name,domain\nn,Northwind,northwind.example\nc,Contoso,contoso.example\nt1,Twins,\nt2,Twins,\n",
    {
      externalId: "id",
      name: "name",
      domain: "domain",
    },
  );
  await importer.bringIn("products", "name\nDesk\nLamp\n", { name: "name" });
});
afterAll(() => importer.close());

const timelineOf = (recordId: string) =>
  importer.db
    .selectFrom("timelineEvents")
    .select(["type", "title", "occurredAt", "facts", "amountMinor", "source"])
    .where("recordId", "=", recordId)
    .orderBy("occurredAt")
    .orderBy("id")
    .execute();

describe("a contact that comes in", () => {
  const MAPPING = {
    externalId: "id",
    name: "name",
    company: "company",
    email: "email",
    title: "title",
    phones: "phone",
    roles: "roles",
  };
  const file = (...rows: string[]) => ["id,name,company,email,title,phone,roles", ...rows, ""].join("\n");
  const contactOf = (externalId: string) =>
    importer.db.selectFrom("contacts").selectAll().where("externalId", "=", externalId).executeTakeFirstOrThrow();

  it("finds its company by external id, domain or name, and stands in the timeline", async () => {
    const csv = file(
      "p1,Ana Ruiz,n,ana@northwind.example,CFO,+31 20 1,champion",
      "p2,Ben Oak,CONTOSO.example,,,,",
      "p3,Cy Ash,contoso,,,,",
    );
    expect((await importer.bringIn("contacts", csv, MAPPING)).counts).toMatchObject({ created: 3, rejected: 0 });
    const ana = await contactOf("p1");
    expect(ana).toMatchObject({ title: "CFO", phones: ["+31 20 1"], roles: ["champion"] });
    expect(await timelineOf(ana.id)).toMatchObject([
      { type: "contact_added", title: "New contact: Ana Ruiz", source: "csv" },
    ]);
    const titles = await importer.db
      .selectFrom("contactTitles")
      .select("title")
      .where("contactId", "=", ana.id)
      .execute();
    expect(titles).toEqual([{ title: "CFO" }]);
    expect((await contactOf("p2")).companyId).toBe((await contactOf("p3")).companyId);
  });

  it("is the same human at another company by e-mail, and never moves there", async () => {
    const { errors } = await importer.bringIn("contacts", file("p1,Ana Ruiz,Contoso,,,,"), MAPPING);
    expect(errors).toEqual([
      {
        row: 2,
        column: "company",
        value: "Contoso",
        message: "The contact belongs to Northwind; a contact never moves to another company.",
      },
    ]);
    await importer.bringIn("contacts", file("p9,Ana Ruiz,Contoso,ana@northwind.example,,,"), MAPPING);
    const [here, there] = await Promise.all([contactOf("p1"), contactOf("p9")]);
    expect(there.personId).toBe(here.personId);
    expect(there.companyId).not.toBe(here.companyId);
  });

  it("is recognised by e-mail at its company; a new title is history and a new name is told", async () => {
    const { externalId: _, ...noId } = MAPPING;
    const report = await importer.bringIn(
      "contacts",
      file(",Ana Ruiz-Oak,Northwind,ANA@northwind.example,CEO,,"),
      noId,
    );
    expect(report.counts).toMatchObject({ created: 0, updated: 1 });
    const ana = await contactOf("p1");
    expect(await timelineOf(ana.id)).toMatchObject([{ title: "New contact: Ana Ruiz-Oak" }]);
    const titles = await importer.db
      .selectFrom("contactTitles")
      .select("title")
      .where("contactId", "=", ana.id)
      .orderBy("id")
      .execute();
    expect(titles).toEqual([{ title: "CFO" }, { title: "CEO" }]);
  });

  it("is refused by what is wrong with its company, its address or its role", async () => {
    const csv = file(
      "q1,A,Nowhere,,,,",
      "q2,B,Twins,,,,",
      "q3,C,,,,,",
      "q4,D,n,not an address,,,boss",
      "q5,,n,,,,",
      "q6,E,n,ana@northwind.example,,,",
    );
    const { errors, counts } = await importer.bringIn("contacts", csv, MAPPING);
    expect(counts).toMatchObject({ rows: 6, rejected: 6 });
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [2, "company"],
      [3, "company"],
      [4, "company"],
      [5, "email"],
      [5, "roles"],
      [6, "name"],
      [7, "email"],
    ]);
  });
});

describe("a deal that comes in", () => {
  const MAPPING = {
    externalId: "id",
    company: "company",
    stage: "stage",
    product: "product",
    value: "value",
    owner: "owner",
    openedOn: "opened",
    closedOn: "closed",
    currency: { value: "EUR" },
  };
  const file = (...rows: string[]) => ["id,company,stage,product,value,owner,opened,closed", ...rows, ""].join("\n");
  const dealOf = (externalId: string) =>
    importer.db.selectFrom("deals").selectAll().where("externalId", "=", externalId).executeTakeFirstOrThrow();

  it("that is closed was opened and closed on its days, and no stage in between is made up", async () => {
    await importer.bringIn("deals", file("w1,Northwind,won,desk,1054.5,Moses Frase,2017-01-02,2017-03-01"), MAPPING);
    const deal = await dealOf("w1");
    expect(deal).toMatchObject({
      name: "Desk for Northwind",
      stageKind: "won",
      valueMinor: 105_450,
      reportingMinor: 105_450,
      closedOn: "2017-03-01",
    });
    expect(deal.stageSince.toISOString()).toBe("2017-02-28T23:00:00.000Z"); // midnight in Amsterdam
    expect(await timelineOf(deal.id)).toMatchObject([
      { type: "deal_created", title: "Desk for Northwind", amountMinor: 105_450, facts: {} },
      { type: "deal_stage_change", facts: { stage: "Won", status: "won" } },
    ]);
    const moves = await importer.db.selectFrom("dealStageChanges").selectAll().where("dealId", "=", deal.id).execute();
    expect(moves).toMatchObject([
      { fromStageId: null, toStageId: deal.stageId, daysInPrevious: null, changedAt: deal.stageSince },
    ]);
  });

  it("moves on by a later file, with history, figures and timeline; the closing day of an open deal is when it is expected", async () => {
    await importer.bringIn("deals", file("m1,Contoso,Engaging,Desk,100,,2026-01-01,2026-12-24"), MAPPING);
    const open = await dealOf("m1");
    expect(open).toMatchObject({ stageKind: "open", closedOn: null, expectedCloseOn: "2026-12-24" });
    const figures = () =>
      importer.db
        .selectFrom("companyFigures")
        .select("openDealMinor")
        .where("companyId", "=", open.companyId)
        .executeTakeFirst();
    expect(await figures()).toEqual({ openDealMinor: 10_000 });
    await importer.bringIn("deals", file("m1,Contoso,Lost,Lamp,90,,2026-01-01,2026-02-01"), MAPPING);
    const lost = await dealOf("m1");
    expect(lost).toMatchObject({
      stageKind: "lost",
      closedOn: "2026-02-01",
      valueMinor: 9_000,
      name: "Desk for Contoso",
    });
    expect(await figures()).toEqual({ openDealMinor: 0 });
    const moves = await importer.db
      .selectFrom("dealStageChanges")
      .select("daysInPrevious")
      .where("dealId", "=", lost.id)
      .orderBy("id")
      .execute();
    expect(moves).toEqual([{ daysInPrevious: null }, { daysInPrevious: "31.000" }]);
    expect((await timelineOf(lost.id)).at(-1)).toMatchObject({
      type: "deal_stage_change",
      facts: { changes: [{ field: "stage", before: "Engaging", after: "Lost" }] },
    });
    const products = await importer.db
      .selectFrom("dealProducts as d")
      .innerJoin("products as p", "p.id", "d.productId")
      .select("p.name")
      .where("dealId", "=", lost.id)
      .execute();
    expect(products).toEqual([{ name: "Lamp" }]);
    await importer.bringIn("deals", file("m1,Contoso,Engaging,Lamp,90,,2026-01-01,"), MAPPING);
    expect(await dealOf("m1")).toMatchObject({ stageKind: "open", closedOn: null });
    const again = await importer.bringIn("deals", file("m1,Contoso,Lost,Lamp,90,,2026-01-01,2026-02-01"), MAPPING);
    expect(again.counts).toMatchObject({ updated: 1, kept: 0 });
    expect(await dealOf("m1")).toMatchObject({ stageKind: "lost", closedOn: "2026-02-01" });
  });

  it("stays in the stage a person moved it to, with its closing day", async () => {
    await importer.bringIn("deals", file("h1,Contoso,Engaging,Desk,100,,2026-01-01,"), MAPPING);
    const won = await importer.db.selectFrom("stages").select("id").where("kind", "=", "won").executeTakeFirstOrThrow();
    await importer.db
      .updateTable("deals")
      .set({ stageId: won.id, stageKind: "won", closedOn: "2026-05-05" })
      .where("externalId", "=", "h1")
      .execute();
    const report = await importer.bringIn("deals", file("h1,Contoso,Lost,Desk,100,,2026-01-01,2026-06-06"), MAPPING);
    expect(report.counts).toMatchObject({ updated: 0, unchanged: 1, kept: 1, rejected: 0 });
    expect(await dealOf("h1")).toMatchObject({ stageKind: "won", closedOn: "2026-05-05" });
  });

  it("brings a product nobody knows into being, once and only for a row that is in", async () => {
    const csv = file("p1,Contoso,Engaging,Rocket,1,,,", "p2,Contoso,Engaging,rocket,2,,,", "p3,,Engaging,Anvil,3,,,");
    const { counts } = await importer.bringIn("deals", csv, MAPPING);
    expect(counts).toMatchObject({ created: 2, rejected: 1 });
    const products = await importer.db.selectFrom("products").select(["name", "priceMinor"]).orderBy("name").execute();
    expect(products).toEqual([
      { name: "Desk", priceMinor: null },
      { name: "Lamp", priceMinor: null },
      { name: "Rocket", priceMinor: null },
    ]);
  });

  it("is refused by row and reason", async () => {
    const csv = file(
      "r1,,Won,Desk,1,,,2017-01-01",
      "r2,Nowhere,Won,Desk,1,,,2017-01-01",
      "r3,n,Dreaming,Desk,1,,,",
      "r4,n,Won,Desk,1,,,",
      "r5,n,Won,Desk,1,,2017-02-01,2017-01-01",
      `r6,n,Engaging,${"x".repeat(201)},1,,,`,
      "r7,n,Engaging,Desk,1.234,,,",
      "r8,n,Engaging,Desk,lots,,01/02/2017,",
      "w1,Contoso,Won,Desk,1,,,2017-01-01",
      "r9,n,,Desk,,,,",
    );
    const { errors, counts } = await importer.bringIn("deals", csv, MAPPING);
    expect(counts).toMatchObject({ rows: 10, rejected: 10 });
    expect(errors.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "2 company",
      "3 company",
      "4 stage",
      "5 closed",
      "6 closed",
      "7 product",
      "8 value",
      "9 value",
      "9 opened",
      "10 company",
      "11 stage",
    ]);
    const strangers = await importer.db.selectFrom("deals").select("id").where("externalId", "like", "r%").execute();
    expect(strangers).toEqual([]);
  });

  it("counts in the reporting currency at the rate of its closing day, or not at all", async () => {
    await importer.db
      .insertInto("currencyRates")
      .values({ currency: "USD", validFrom: "2017-01-01", rate: "0.5" })
      .execute();
    const rows = file("u1,n,Won,Desk,100,,,2017-06-01", "u2,n,Won,Desk,100,,,2016-06-01");
    await importer.bringIn("deals", rows, { ...MAPPING, currency: { value: "USD" } });
    expect((await dealOf("u1")).reportingMinor).toBe(5_000);
    expect((await dealOf("u2")).reportingMinor).toBeNull();
  });
});
