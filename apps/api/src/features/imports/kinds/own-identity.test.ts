import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "../testing/bring-in.ts";
import { reasonsOf } from "../testing/two-companies.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());

const COMPANY = "0193aaaa-0000-7000-8000-000000000001";
const PARENT = "0193aaaa-0000-7000-8000-000000000002";
const CONTACT = "0193aaaa-0000-7000-8000-000000000003";
const DEAL = "0193aaaa-0000-7000-8000-000000000004";

const IDENTITY = { tandemId: "tandemId", source: "source", externalId: "externalId" };

describe("records of a file that Tandem wrote", () => {
  it("are companies, contacts and deals with the same ids, sources and references again", async () => {
    const companies = [
      "tandemId,source,externalId,name,parent",
      `${COMPANY},,,Northwind,${PARENT}`,
      `${PARENT},salesforce,001,Holding,`,
    ].join("\n");
    const reports = [
      await importer.bringIn("companies", companies, { ...IDENTITY, name: "name", parent: "parent" }),
      await importer.bringIn(
        "contacts",
        `tandemId,source,externalId,company,name\n${CONTACT},hubspot,77,${COMPANY},Ana Ruiz`,
        { ...IDENTITY, company: "company", name: "name" },
      ),
      await importer.bringIn(
        "deals",
        `tandemId,source,externalId,company,name,stage,contact\n${DEAL},,,${COMPANY},Desks,Prospecting,${CONTACT}`,
        { ...IDENTITY, company: "company", name: "name", stage: "stage", contact: "contact" },
      ),
    ];
    expect(reports.flatMap(({ errors }) => errors)).toEqual([]);
    const [company, parent] = await importer.db.selectFrom("companies").selectAll().orderBy("id").execute();
    expect(company).toMatchObject({ id: COMPANY, source: null, externalId: null, parentCompanyId: PARENT });
    expect(parent).toMatchObject({ id: PARENT, source: "salesforce", externalId: "001" });
    expect(await importer.db.selectFrom("contacts").selectAll().executeTakeFirst()).toMatchObject({
      id: CONTACT,
      companyId: COMPANY,
      source: "hubspot",
      externalId: "77",
    });
    expect(await importer.db.selectFrom("deals").selectAll().executeTakeFirst()).toMatchObject({
      id: DEAL,
      source: null,
      contactId: CONTACT,
    });
  });

  it("are found by their ids, whatever else of them was changed in the file", async () => {
    const companies = `tandemId,name\n${COMPANY},Northwind Traders`;
    const contacts = `tandemId,company,name\n${CONTACT},${COMPANY},Ana Oak`;
    const deals = `tandemId,company,name,stage\n${DEAL},${COMPANY},Chairs,Prospecting`;
    const tandemId = "tandemId";
    const reports = [
      await importer.bringIn("companies", companies, { tandemId, name: "name" }),
      await importer.bringIn("contacts", contacts, { tandemId, company: "company", name: "name" }),
      await importer.bringIn("deals", deals, { tandemId, company: "company", name: "name", stage: "stage" }),
    ];
    for (const { counts } of reports) expect(counts).toMatchObject({ updated: 1, created: 0, rejected: 0 });
  });

  it("never move to another company", async () => {
    const tandemId = "tandemId";
    const contacts = `tandemId,company,name\n${CONTACT},Holding,Ana Oak\nnone,Holding,Ben Ash`;
    expect(
      reasonsOf(await importer.bringIn("contacts", contacts, { tandemId, company: "company", name: "name" })),
    ).toEqual([
      [2, "company", "The contact belongs to Northwind Traders; a contact never moves to another company."],
      [3, "tandemId", "It is not an id of Tandem."],
    ]);
    const deals = `tandemId,company,name,stage\n${DEAL},Holding,Chairs,Prospecting`;
    expect(
      reasonsOf(await importer.bringIn("deals", deals, { tandemId, company: "company", name: "name", stage: "stage" })),
    ).toEqual([[2, "company", "The deal belongs to Northwind Traders; a deal never moves to another company."]]);
  });
});

describe("a contact", () => {
  const MAPPING = {
    externalId: "id",
    name: "name",
    company: { value: "Holding" },
    email: "email",
    otherEmails: { columns: ["private", "old"] },
    phones: { columns: ["phone", "mobile"] },
    startedOn: "started",
    endedOn: "ended",
  };
  const file = (...rows: string[]) => ["id,name,email,private,old,phone,mobile,started,ended", ...rows, ""].join("\n");

  it("has several addresses and numbers from several columns, and days", async () => {
    const csv = file("h1,Cy Ash,cy@holding.example,cy@home.example,C.Ash@old.example,+31 1,+31 2,2020-01-01,");
    await importer.bringIn("contacts", csv, MAPPING);
    expect(
      await importer.db.selectFrom("contacts").selectAll().where("externalId", "=", "h1").executeTakeFirst(),
    ).toMatchObject({
      otherEmails: ["cy@home.example", "c.ash@old.example"],
      phones: ["+31 1", "+31 2"],
      startedOn: "2020-01-01",
      endedOn: null,
    });
  });

  it("who left cannot sign in any more", async () => {
    const { id: contactId, companyId } = await importer.db
      .selectFrom("contacts")
      .select(["id", "companyId"])
      .where("externalId", "=", "h1")
      .executeTakeFirstOrThrow();
    await importer.db
      .insertInto("portalAccess")
      .values({ companyId, id: "0193aaaa-0000-7000-8000-000000000009", contactId })
      .execute();
    const csv = file("h1,Cy Ash,cy@holding.example,,,,,2020-01-01,2024-12-31");
    expect((await importer.bringIn("contacts", csv, MAPPING)).counts).toMatchObject({ updated: 1 });
    const access = importer.db.selectFrom("portalAccess").select("withdrawnAt").where("contactId", "=", contactId);
    expect((await access.executeTakeFirstOrThrow()).withdrawnAt).not.toBeNull();
  });

  it("does not leave before the first day, nor in the future", async () => {
    const csv = file("h2,Di Elm,,,,,,2020-01-01,2019-12-31", "h3,Ed Fir,,,,,,,2999-01-01");
    expect(reasonsOf(await importer.bringIn("contacts", csv, MAPPING))).toEqual([
      [2, "ended", "It is before the first day (2020-01-01)."],
      [3, "ended", "It lies in the future."],
    ]);
  });
});

describe("a deal", () => {
  const MAPPING = {
    externalId: "id",
    name: { value: "Desks" },
    company: { value: "Northwind Traders" },
    stage: "stage",
    closedOn: "closed",
    contact: "contact",
    probability: "probability",
    nextStep: "next",
    lostReason: "reason",
  };
  const file = (...rows: string[]) => ["id,stage,closed,contact,probability,next,reason", ...rows, ""].join("\n");
  const dealOf = (externalId: string) =>
    importer.db.selectFrom("deals").selectAll().where("externalId", "=", externalId).executeTakeFirstOrThrow();

  it("has a contact, a probability and a next step, and once it is lost a reason that the timeline tells", async () => {
    await importer.bringIn("deals", file("e1,Prospecting,,ana oak,35,Call Ana,"), MAPPING);
    expect(await dealOf("e1")).toMatchObject({ contactId: CONTACT, probability: 35, nextStep: "Call Ana" });
    await importer.bringIn("deals", file("e1,Lost,2024-05-01,,,,Too dear"), MAPPING);
    const deal = await dealOf("e1");
    expect(deal).toMatchObject({ stageKind: "lost", lostReason: "Too dear", probability: null });
    const told = importer.db
      .selectFrom("timelineEvents")
      .select("facts")
      .where("recordId", "=", deal.id)
      .where("type", "=", "deal_stage_change");
    expect(await told.execute()).toMatchObject([{ facts: { outcome: "Too dear", stage: "Lost" } }]);
  });

  it("is refused with a stranger, a chance above certainty, or a reason without a loss", async () => {
    const csv = file("x1,Prospecting,,Nobody,,,", "x2,Prospecting,,,101,,", "x3,Prospecting,,,,,Too dear");
    expect(reasonsOf(await importer.bringIn("deals", csv, MAPPING))).toEqual([
      [2, "contact", "The company has no contact of this external id, e-mail address or name."],
      [3, "probability", "It is not from 0 to 100."],
      [4, "reason", "Only a lost deal has a reason for it."],
    ]);
  });
});
