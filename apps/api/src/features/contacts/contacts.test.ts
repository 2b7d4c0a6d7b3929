import { newId } from "@tandem/db/ids";
import type { Contact } from "@tandem/domain/contacts/contact";
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

const addCompany = async (name = "Northwind") =>
  (await bodyOf<{ id: string }>(ana.request("POST", "/v1/companies", { name }))).id;
const post = (companyId: string, input: object) => ana.request("POST", `/v1/companies/${companyId}/contacts`, input);
const add = (companyId: string, input: object) => bodyOf<Contact>(post(companyId, input));
const pathOf = (contact: Contact) => `/v1/companies/${contact.companyId}/contacts/${contact.id}`;
const change = (contact: Contact, input: object) =>
  ana.request("PATCH", pathOf(contact), { version: contact.version, ...input });
const fieldsOf = async (answer: Response | Promise<Response>) =>
  (await bodyOf<{ fields?: { path: string }[] }>(answer)).fields?.map((field) => field.path);
const ownEmail = () => `${newId()}@northwind.example`;
const eventsOf = (companyId: string) =>
  api.db
    .selectFrom("timelineEvents")
    .select(["type", "title", "body", "contactIds", "actorName", "occurredAt"])
    .where("companyId", "=", companyId)
    .execute();

describe("a new contact", () => {
  it("stands with everything that was said, and the history says who added it", async () => {
    const companyId = await addCompany();
    const email = ownEmail();
    const contact = await add(companyId, {
      name: " Ben Okafor ",
      title: "Head of Operations",
      email: email.toUpperCase(),
      otherEmails: ["ben@home.example", email, "ben@home.example"],
      phones: ["+31 20 555 0101"],
      roles: ["champion", "champion"],
      valuePathStage: "buyer",
      startedOn: "2024-05-01",
    });
    expect(contact).toMatchObject({
      companyId,
      name: "Ben Okafor",
      email,
      otherEmails: ["ben@home.example"],
      roles: ["champion"],
      valuePathStage: "buyer",
      startedOn: "2024-05-01",
      endedOn: null,
      portalAccess: null,
      version: 1,
    });
    expect(new Date(contact.rolesConfirmedAt ?? 0)).toEqual(NOW);
    expect(new Date(contact.lastActivityAt ?? 0)).toEqual(NOW);
    const told = { type: "contact_added", title: "New contact: Ben Okafor", body: "Head of Operations" };
    expect(await eventsOf(companyId)).toEqual([
      { ...told, contactIds: [contact.id], actorName: ana.name, occurredAt: NOW },
    ]);
    expect(await bodyOf(ana.request("GET", pathOf(contact)))).toEqual(contact);
    const figures = api.db.selectFrom("companyFigures").select("lastActivityAt").where("companyId", "=", companyId);
    expect(await figures.executeTakeFirst()).toEqual({ lastActivityAt: NOW });
  });

  it("is the same human as the contact of another company with the same address, and of nobody else", async () => {
    const email = ownEmail();
    const there = await add(await addCompany("Old employer"), { name: "Ben", email });
    const here = await add(await addCompany("New employer"), { name: "Ben", email });
    const stranger = await add(here.companyId, { name: "Ben" });
    expect(here.personId).toBe(there.personId);
    expect(stranger.personId).not.toBe(there.personId);
    const found = await bodyOf<Contact>(change(stranger, { email: there.email?.replace("@", "+work@") }));
    expect(found.personId).toBe(stranger.personId);
  });

  it("cannot have the address of a current contact of the company, but may have that of one who left", async () => {
    const companyId = await addCompany();
    const email = ownEmail();
    const first = await add(companyId, { name: "Ben", email });
    const refused = await post(companyId, { name: "Benny", email });
    expect([refused.status, await fieldsOf(refused)]).toEqual([422, ["email"]]);
    const other = await add(companyId, { name: "Cara", email: ownEmail() });
    expect(await fieldsOf(change(other, { email }))).toEqual(["email"]);
    await ana.request("POST", `${pathOf(first)}/left`, {});
    expect((await post(companyId, { name: "Ben again", email })).status).toBe(201);
  });

  it("gets an address once when two ask at the same moment", async () => {
    const companyId = await addCompany();
    const email = ownEmail();
    const answers = await Promise.all([1, 2, 3].map((n) => post(companyId, { name: `Ben ${n}`, email })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422, 422]);
  });

  it.each([
    ["nothing", {}, "name"],
    ["a name too long", { name: "x".repeat(301) }, "name"],
    ["no e-mail address", { name: "A", email: "ben" }, "email"],
    ["a wrong one among the other addresses", { name: "A", otherEmails: ["a@b.example", "b"] }, "otherEmails.1"],
    ["an empty phone", { name: "A", phones: [""] }, "phones.0"],
    ["too many phones", { name: "A", phones: Array.from({ length: 21 }, (_, n) => `${n}`) }, "phones"],
    ["an unknown role", { name: "A", roles: ["boss"] }, "roles.0"],
    ["an unknown stage", { name: "A", valuePathStage: "fan" }, "valuePathStage"],
    ["no day", { name: "A", startedOn: "yesterday" }, "startedOn"],
    ["a title too long", { name: "A", title: "x".repeat(201) }, "title"],
    ["a person of their own choice", { name: "A", personId: newId() }, "personId"],
  ])("is refused with %s, by the field's name", async (_, input, path) => {
    const answer = await post(await addCompany(), input);
    expect([answer.status, await fieldsOf(answer)]).toEqual([422, [path]]);
  });

  it("needs a company that is there, and a member who may write", async () => {
    expect((await post(newId(), { name: "A" })).status).toBe(404);
    const victor = await api.as("viewer");
    const refused = await victor.request("POST", `/v1/companies/${await addCompany()}/contacts`, { name: "A" });
    expect(refused.status).toBe(403);
  });
});

describe("a change of a contact", () => {
  it("keeps the titles and the stages that were, and the history's name follows", async () => {
    const contact = await add(await addCompany(), { name: "Ben", title: "Buyer", valuePathStage: "researcher" });
    await change(contact, { name: "Ben Okafor", title: "Head of Buying", valuePathStage: "buyer" });
    const titles = api.db.selectFrom("contactTitles").select(["title", "fromOn"]).where("contactId", "=", contact.id);
    expect(await titles.orderBy("id").execute()).toEqual([
      { title: "Buyer", fromOn: "2026-11-21" },
      { title: "Head of Buying", fromOn: "2026-11-21" },
    ]);
    const moves = api.db.selectFrom("valuePathMoves").select(["fromStage", "toStage", "movedBy"]);
    expect(await moves.where("contactId", "=", contact.id).orderBy("id").execute()).toEqual([
      { fromStage: null, toStage: "researcher", movedBy: ana.id },
      { fromStage: "researcher", toStage: "buyer", movedBy: ana.id },
    ]);
    expect(await eventsOf(contact.companyId)).toMatchObject([{ title: "New contact: Ben Okafor", body: "Buyer" }]);
  });

  it("that changes nothing leaves the version, and one on an old version shows the contact as it is", async () => {
    const contact = await add(await addCompany(), { name: "Ben", phones: ["1"] });
    expect(await bodyOf(change(contact, { phones: ["1"], name: "Ben" }))).toEqual(contact);
    await change(contact, { title: "CFO" });
    const stale = await change(contact, { title: "CEO", department: "Finance" });
    expect(stale.status).toBe(409);
    expect(await bodyOf(stale)).toMatchObject({ current: { title: "CFO", version: 2 } });
    expect(await fieldsOf(ana.request("PATCH", pathOf(contact), {}))).toEqual(["version"]);
  });

  it("through another company's address finds nobody", async () => {
    const contact = await add(await addCompany(), { name: "Ben" });
    const elsewhere = `/v1/companies/${await addCompany("Initech")}/contacts/${contact.id}`;
    expect((await ana.request("GET", elsewhere)).status).toBe(404);
    expect((await ana.request("PATCH", elsewhere, { version: 1, name: "X" })).status).toBe(404);
    expect((await ana.request("POST", `${elsewhere}/left`, {})).status).toBe(404);
    expect((await ana.request("POST", `${elsewhere}/roles-confirmed`)).status).toBe(404);
  });

  it("that archives ends portal access and leaves the history, and taking back tells it again", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    const ben = await api.asContact(companyId, contactId);
    expect((await ben.request("GET", "/v1/portal/me")).status).toBe(200);
    const contact = await bodyOf<Contact>(ana.request("GET", `/v1/companies/${companyId}/contacts/${contactId}`));
    const archived = await bodyOf<Contact>(change(contact, { archived: true }));
    expect(archived).toMatchObject({ portalAccess: null });
    expect((await ben.request("GET", "/v1/portal/me")).status).toBe(401);
    expect(await eventsOf(companyId)).toEqual([]);
    await change(archived, { archived: false });
    expect(await eventsOf(companyId)).toMatchObject([{ type: "contact_added" }]);
  });

  it("confirms the roles as of now", async () => {
    const contact = await add(await addCompany(), { name: "Ben" });
    expect(contact.rolesConfirmedAt).toBeNull();
    const confirmed = await bodyOf<Contact>(ana.request("POST", `${pathOf(contact)}/roles-confirmed`));
    expect(new Date(confirmed.rolesConfirmedAt ?? 0)).toEqual(NOW);
    expect(confirmed.version).toBe(2);
  });
});

describe("a person who left", () => {
  it("cannot sign in from that moment on, while what they did stays", async () => {
    const { companyId, contactId } = await api.mintCustomer();
    const ben = await api.asContact(companyId, contactId);
    const path = `/v1/companies/${companyId}/contacts/${contactId}`;
    expect(await bodyOf<Contact>(ana.request("GET", path))).toMatchObject({ portalAccess: { seesAllTickets: true } });
    const left = await ana.request("POST", `${path}/left`, { endedOn: "2026-11-01" });
    expect(await bodyOf(left)).toMatchObject({ endedOn: "2026-11-01", portalAccess: null, version: 2 });
    expect((await ben.request("GET", "/v1/portal/me")).status).toBe(401);
    const sessions = api.db.selectFrom("portalSessions").select("id").where("companyId", "=", companyId);
    expect(await sessions.execute()).toEqual([]);
    const access = api.db.selectFrom("portalAccess").select(["withdrawnAt", "withdrawnBy"]);
    const expected = [{ withdrawnAt: NOW, withdrawnBy: ana.id }];
    expect(await access.where("companyId", "=", companyId).execute()).toEqual(expected);
    expect((await ana.request("POST", `${path}/left`, {})).status).toBe(412);
  });

  it.each([
    ["in the future", "2026-11-22"],
    ["before the first day", "2024-04-30"],
    ["on no day", "soon"],
  ])("cannot have left %s", async (_, endedOn) => {
    const contact = await add(await addCompany(), { name: "Ben", startedOn: "2024-05-01" });
    const refused = await ana.request("POST", `${pathOf(contact)}/left`, { endedOn });
    expect([refused.status, await fieldsOf(refused)]).toEqual([422, ["endedOn"]]);
  });
});
