import { newId } from "@tandem/db/ids";
import type { Company } from "@tandem/domain/companies/company";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

const NOW = new Date("2026-11-21T10:00:00Z");

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  ana = await api.as("member");
});
afterAll(() => api.close());

const add = async (input: object) => bodyOf<Company>(ana.request("POST", "/v1/companies", input));
const change = (company: Company, input: object) =>
  ana.request("PATCH", `/v1/companies/${company.id}`, { version: company.version, ...input });
const fieldsOf = async (answer: Response | Promise<Response>) =>
  (await bodyOf<{ fields?: { path: string }[] }>(answer)).fields?.map((field) => field.path);
const ownDomain = () => `c-${newId()}.example`;

describe("a new company", () => {
  it("stands with everything that was said, cleaned", async () => {
    const answer = await ana.request("POST", "/v1/companies", {
      name: "  Northwind Trading ",
      relationship: "customer",
      domain: "https://www.Northwind-1.example/about",
      annualRevenue: { minor: 1_250_000_00, currency: "EUR" },
      employees: 240,
      phone: "",
      ownerMemberId: ana.id,
    });
    expect(answer.status).toBe(201);
    const company = await bodyOf<Company>(answer);
    expect(company).toMatchObject({
      name: "Northwind Trading",
      domain: "northwind-1.example",
      annualRevenue: { minor: 1_250_000_00, currency: "EUR" },
      phone: null,
      owner: { id: ana.id },
      customerSince: "2026-11-21",
      tags: [],
      version: 1,
      archivedAt: null,
    });
    expect(new Date(company.createdAt)).toEqual(NOW);
    expect(await bodyOf(ana.request("GET", `/v1/companies/${company.id}`))).toEqual(company);
  });

  it("has its owner on the team, its figures and an audit line", async () => {
    const { id } = await add({ name: "Initech", ownerMemberId: ana.id });
    const where = ["companyId", "=", id] as const;
    const team = await api.db
      .selectFrom("companyTeam")
      .select("memberId")
      .where(...where)
      .execute();
    const figures = await api.db
      .selectFrom("companyFigures")
      .select("openDealCount")
      .where(...where)
      .execute();
    const audit = await api.db
      .selectFrom("auditEvents")
      .select(["action", "actorId"])
      .where(...where)
      .execute();
    expect(team).toEqual([{ memberId: ana.id }]);
    expect(figures).toEqual([{ openDealCount: 0 }]);
    expect(audit).toEqual([{ action: "company.created", actorId: ana.id }]);
  });

  it("may have the name of another one, but not the domain of an active one", async () => {
    const domain = ownDomain();
    const first = await add({ name: "Twin", domain });
    expect((await ana.request("POST", "/v1/companies", { name: "Twin" })).status).toBe(201);
    const refused = await ana.request("POST", "/v1/companies", { name: "Twin two", domain: domain.toUpperCase() });
    expect(refused.status).toBe(422);
    expect(await fieldsOf(refused)).toEqual(["domain"]);
    await change(first, { archived: true });
    expect((await ana.request("POST", "/v1/companies", { name: "Twin two", domain })).status).toBe(201);
  });

  it("gets a domain once when two ask at the same moment", async () => {
    const domain = ownDomain();
    const answers = await Promise.all(
      [1, 2, 3].map((n) => ana.request("POST", "/v1/companies", { name: `Racer ${n}`, domain })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422, 422]);
  });

  it.each([
    ["nothing", {}, "name"],
    ["an empty name", { name: "   " }, "name"],
    ["a number for a name", { name: 7 }, "name"],
    ["a name too long", { name: "x".repeat(301) }, "name"],
    ["an unknown relationship", { name: "A", relationship: "client" }, "relationship"],
    ["no domain", { name: "A", domain: "not a domain" }, "domain"],
    ["a script for a website", { name: "A", website: "javascript:alert(1)" }, "website"],
    ["a phone too long", { name: "A", phone: "1".repeat(61) }, "phone"],
    ["an industry too long", { name: "A", industry: "x".repeat(121) }, "industry"],
    ["half an employee", { name: "A", employees: 1.5 }, "employees"],
    ["a year before the year 1000", { name: "A", foundedYear: 17 }, "foundedYear"],
    ["cents in fractions", { name: "A", annualRevenue: { minor: 0.5, currency: "EUR" } }, "annualRevenue.minor"],
    ["money without a currency", { name: "A", annualRevenue: { minor: 5 } }, "annualRevenue.currency"],
    ["a summary too long", { name: "A", summary: "x".repeat(5001) }, "summary"],
    ["no day", { name: "A", customerSince: "2026-02-30" }, "customerSince"],
    ["no id", { name: "A", ownerMemberId: "ana" }, "ownerMemberId"],
    ["an unknown owner", { name: "A", ownerMemberId: newId() }, "ownerMemberId"],
    ["an unknown parent", { name: "A", parentCompanyId: newId() }, "parentCompanyId"],
    ["an unknown partner", { name: "A", partnerCompanyId: newId() }, "partnerCompanyId"],
    ["a field that is none", { name: "A", nameKey: "a" }, "nameKey"],
  ])("is refused with %s, by the field's name", async (_, input, path) => {
    const answer = await ana.request("POST", "/v1/companies", input);
    expect(answer.status).toBe(422);
    expect(await fieldsOf(answer)).toContain(path);
  });

  it("is not for a viewer to add", async () => {
    const victor = await api.as("viewer");
    expect((await victor.request("POST", "/v1/companies", { name: "A" })).status).toBe(403);
  });
});

describe("a change of a company", () => {
  it("raises the version, and the same again changes nothing", async () => {
    const company = await add({ name: "Vandelay", city: "Delft" });
    const changed = await bodyOf<Company>(change(company, { city: "Utrecht" }));
    expect(changed).toMatchObject({ city: "Utrecht", version: 2 });
    const again = await bodyOf<Company>(change(changed, { city: "Utrecht", name: "Vandelay" }));
    expect(again).toEqual(changed);
    const lines = await api.db
      .selectFrom("auditEvents")
      .select(["action", "changes"])
      .where("companyId", "=", company.id)
      .where("action", "=", "company.changed")
      .execute();
    expect(lines).toEqual([{ action: "company.changed", changes: { city: { before: "Delft", after: "Utrecht" } } }]);
  });

  it("on a version that is gone answers with the company as it is", async () => {
    const company = await add({ name: "Hooli" });
    await change(company, { name: "Hooli XYZ" });
    const stale = await change(company, { name: "Hool", industry: "Software" });
    expect(stale.status).toBe(409);
    expect(await bodyOf(stale)).toMatchObject({ current: { name: "Hooli XYZ", industry: null, version: 2 } });
  });

  it("without a version, or of a company that is not there, is refused", async () => {
    const company = await add({ name: "Umbrella" });
    const bare = await ana.request("PATCH", `/v1/companies/${company.id}`, {});
    expect([bare.status, await fieldsOf(bare)]).toEqual([422, ["version"]]);
    expect((await ana.request("PATCH", `/v1/companies/${newId()}`, { version: 1, name: "X" })).status).toBe(404);
  });

  it("of the relationship sets the days that follow from it", async () => {
    const company = await add({ name: "Pied Piper" });
    const customer = await bodyOf<Company>(change(company, { relationship: "customer" }));
    expect(customer).toMatchObject({ customerSince: "2026-11-21", formerSince: null });
    const former = await bodyOf<Company>(change(customer, { relationship: "former", formerReason: "Price" }));
    expect(former).toMatchObject({ customerSince: "2026-11-21", formerSince: "2026-11-21", formerReason: "Price" });
  });

  it("puts the new owner on the team and leaves the old one there", async () => {
    const bob = await api.as("member");
    const company = await add({ name: "Globex", ownerMemberId: ana.id });
    await change(company, { ownerMemberId: bob.id });
    const team = await api.db
      .selectFrom("companyTeam")
      .select("memberId")
      .where("companyId", "=", company.id)
      .execute();
    expect(team.map((row) => row.memberId).sort()).toEqual([ana.id, bob.id].sort());
  });

  it("archives, and taking back is refused while another company has the domain", async () => {
    const domain = ownDomain();
    const company = await add({ name: "Old", domain });
    const archived = await bodyOf<Company>(change(company, { archived: true }));
    expect(archived.archivedAt).not.toBeNull();
    const holder = await add({ name: "New", domain });
    const refused = await change(archived, { archived: false });
    expect([refused.status, await fieldsOf(refused)]).toEqual([422, ["domain"]]);
    await change(holder, { domain: null });
    expect(await bodyOf(change(archived, { archived: false }))).toMatchObject({ archivedAt: null });
  });

  it("never closes a circle of parents", async () => {
    const [top, middle, bottom] = [
      await add({ name: "Top" }),
      await add({ name: "Middle" }),
      await add({ name: "Bottom" }),
    ];
    const below = await bodyOf<Company>(change(middle, { parentCompanyId: top.id }));
    expect(below.parent).toEqual({ id: top.id, name: "Top" });
    await change(bottom, { parentCompanyId: middle.id });
    for (const parentCompanyId of [top.id, middle.id, bottom.id]) {
      const refused = await change(top, { parentCompanyId });
      expect([refused.status, await fieldsOf(refused)]).toEqual([422, ["parentCompanyId"]]);
    }
    const current = await bodyOf<Company>(ana.request("GET", `/v1/companies/${bottom.id}`));
    expect(await fieldsOf(change(current, { partnerCompanyId: bottom.id }))).toEqual(["partnerCompanyId"]);
  });

  it("never closes a circle when both ends are tied at the same moment", async () => {
    const [left, right] = [await add({ name: "Left" }), await add({ name: "Right" })];
    const answers = await Promise.all([
      change(left, { parentCompanyId: right.id }),
      change(right, { parentCompanyId: left.id }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
  });
});

describe("annual revenue", () => {
  it("is neither shown to nor written by who has no clearance for money", async () => {
    const company = await add({ name: "Rich", annualRevenue: { minor: 5_00, currency: "USD" } });
    const carl = await api.as("member");
    await api.db
      .updateTable("members")
      .set({ clearances: ["public", "internal"] })
      .where("id", "=", carl.id)
      .execute();
    expect(await bodyOf(carl.request("GET", `/v1/companies/${company.id}`))).toMatchObject({ annualRevenue: null });
    const write = { version: 1, annualRevenue: null };
    expect((await carl.request("PATCH", `/v1/companies/${company.id}`, write)).status).toBe(403);
    const stale = await carl.request("PATCH", `/v1/companies/${company.id}`, { version: 9, city: "Delft" });
    expect(await bodyOf(stale)).toMatchObject({ status: 409, current: { annualRevenue: null } });
  });
});
