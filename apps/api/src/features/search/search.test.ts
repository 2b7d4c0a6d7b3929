import { newId } from "@tandem/db/ids";
import type { SearchHits } from "@tandem/domain/search/search-hits";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";
import { ensureDefaultPipeline } from "../deals/ensure-default-pipeline.ts";

const NOW = new Date("2026-11-25T10:00:00Z");

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let carl: Awaited<ReturnType<TestApi["as"]>>;
const companies: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi({ clock: () => NOW });
  await ensureDefaultPipeline(api.db);
  [ana, carl] = [await api.as("member"), await api.as("viewer")];
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal"] })
    .where("id", "=", carl.id)
    .execute();
  for (const [name, more] of [
    ["Northwind Traders", { domain: "northwind-traders.example" }],
    ["Northwind", { relationship: "former" as const }],
    ["Great Northwind", {}],
    ["Supernorthwind", {}],
    ["Nordwest Kühlhaus", { domain: "nk.example" }],
    ["Globex", {}],
    ["100% Rye_Bread", {}],
    ["Northwind of old", { archivedAt: NOW }],
  ] as const)
    companies[name] = await addCompany(name, more);
});
afterAll(() => api.close());

async function addCompany(name: string, more: object) {
  const id = newId();
  await api.db
    .insertInto("companies")
    .values({ id, name, nameKey: name.toLowerCase(), relationship: "customer", ...more })
    .execute();
  return id;
}

const at = (name: string) => companies[name] ?? "";
const post = async (path: string, body: object) => {
  const answer = await ana.request("POST", path, body);
  expect(answer.status, path).toBe(201);
  return bodyOf<{ id: string; number: number }>(answer);
};
const search = async (q: string, { as = ana, limit = 5 } = {}) =>
  bodyOf<SearchHits>(as.request("GET", `/v1/search?limit=${limit}&q=${encodeURIComponent(q)}`));
const names = (items: { name: string; match: string }[]) => items.map(({ name, match }) => `${name}: ${match}`);

describe("companies are found", () => {
  it("by their name: the very name, then its beginning, a word of it, a part of it", async () => {
    const { companies: found } = await search("northwind");
    expect(names(found.items)).toEqual([
      "Northwind: exact",
      "Northwind Traders: prefix",
      "Great Northwind: word",
      "Supernorthwind: part",
    ]);
    expect(found.isMore).toBe(false);
  });

  it.each(["nortwhind", "Northwnd", "nrothwind", "northwint"])("however %s is spelled", async (q) => {
    const { companies: found } = await search(q);
    expect(found.items.map(({ name }) => name)).toContain("Northwind Traders");
    expect(found.items[0]?.match).toBe("similar");
  });

  it.each([
    ["kuhlhaus", "Nordwest Kühlhaus: word"],
    ["KÜHL", "Nordwest Kühlhaus: word"],
    ["nk.example", "Nordwest Kühlhaus: exact"],
    ["traders.ex", "Northwind Traders: part"],
    ["gl", "Globex: prefix"],
    ["rye_b", "100% Rye_Bread: word"],
    ["100%", "100% Rye_Bread: prefix"],
  ])("by %s", async (q, expected) => {
    expect(names((await search(q)).companies.items)).toEqual([expected]);
  });

  it("never when they are archived, and never by what nothing is called like", async () => {
    expect((await search("northwind of old")).companies.items.map(({ name }) => name)).not.toContain(
      "Northwind of old",
    );
    const nothing = await search("zzyzx qqq");
    for (const { items } of Object.values(nothing)) expect(items).toHaveLength(0);
  });

  it("with the place of the words, and only as many as were asked for", async () => {
    const { companies: found } = await search("northwind", { limit: 2 });
    expect(found.items[1]).toMatchObject({ name: "Northwind Traders", highlights: { name: [[0, 9]] } });
    expect(found).toMatchObject({ isMore: true });
    expect(found.items).toHaveLength(2);
  });
});

describe("people are found", () => {
  it("by name and by address; who left comes after who is there, and is marked", async () => {
    const path = `/v1/companies/${at("Globex")}/contacts`;
    await post(path, { name: "Zoë Quist", email: "zoe.quist@globex.example", otherEmails: ["zq@home.example"] });
    const left = await post(path, { name: "Zoë Abel" });
    await api.db.updateTable("contacts").set({ endedOn: "2026-11-01" }).where("id", "=", left.id).execute();

    const { contacts } = await search("zoe");
    expect(contacts.items.map(({ name, endedOn }) => [name, endedOn])).toEqual([
      ["Zoë Quist", null],
      ["Zoë Abel", "2026-11-01"],
    ]);
    expect(contacts.items[0]).toMatchObject({ company: { name: "Globex" }, highlights: { name: [[0, 3]] } });
    for (const q of ["zoe.quist@globex.example", "ZQ@home.example", "quist@glob"])
      expect((await search(q)).contacts.items[0]?.name).toBe("Zoë Quist");
  });

  it("with the company that was asked for, those who decide first", async () => {
    const path = `/v1/companies/${at("Great Northwind")}/contacts`;
    await post(path, { name: "Adam Aab" });
    await post(path, { name: "Cleo Decides", roles: ["economic_buyer"] });
    const { contacts } = await search("great northwind");
    expect(names(contacts.items)).toEqual(["Cleo Decides: company", "Adam Aab: company"]);
    expect(contacts.items[0]?.highlights).toEqual({ name: [], email: [], company: [[0, 15]] });
  });
});

describe("work is found", () => {
  it("tickets by subject and number, open ones first", async () => {
    const path = `/v1/companies/${at("Globex")}/tickets`;
    const old = await post(path, { subject: "Label printer jams", body: "It jams." });
    const open = await post(path, { subject: "Label printer drops the first scan", body: "Again." });
    await ana.request("PATCH", `${path}/${open.id}`, { version: 1, priority: "high" });
    await ana.request("PATCH", `${path}/${old.id}`, { version: 1, status: "solved" });
    const { tickets } = await search("printer");
    expect(tickets.items.map(({ id }) => id)).toEqual([open.id, old.id]);
    expect(tickets.items[0]).toMatchObject({ priority: "high", highlights: { subject: [[6, 13]] } });
    for (const q of [`#${old.number}`, `${old.number}`])
      expect((await search(q)).tickets.items[0]).toMatchObject({ id: old.id, match: "exact" });
    expect((await search("labl printr")).tickets.items.map(({ match }) => match)).toEqual(["similar", "similar"]);
  });

  it("objectives with how far they are, and services with what is delivered", async () => {
    const globex = `/v1/companies/${at("Globex")}`;
    const goal = { title: "Scan twice as fast", baseline: "0", current: "25", target: "100", startOn: "2026-01-01" };
    await post(`${globex}/objectives`, { ...goal, dueOn: "2026-12-31" });
    expect((await search("twice")).objectives.items).toMatchObject([{ progress: 0.25, pace: "behind", match: "word" }]);

    await post(`${globex}/services`, { name: "Rollout of scanners" });
    expect((await search("rollout")).services.items).toMatchObject([{ deliveredCount: 0, deliverableCount: 0 }]);
  });

  it("deals with their value for those who may see money, and without a digit of it for others", async () => {
    const value = { minor: 73519_64, currency: "EUR" };
    await post(`/v1/companies/${at("Globex")}/deals`, { name: "Renewal of the scanners", value });
    expect((await search("renewal")).deals.items).toMatchObject([{ value, stageKind: "open" }]);
    const blind = await carl.request("GET", "/v1/search?q=renewal");
    const text = await blind.text();
    expect(text).toContain("Renewal of the scanners");
    expect(text).not.toContain("73519");
  });

  it("not when its company is archived", async () => {
    const gone = await addCompany("Bygone Bakers", {});
    await post(`/v1/companies/${gone}/tickets`, { subject: "Oven is cold", body: "Brr." });
    expect((await search("oven")).tickets.items).toHaveLength(1);
    await api.db.updateTable("companies").set({ archivedAt: NOW }).where("id", "=", gone).execute();
    expect((await search("oven")).tickets.items).toEqual([]);
  });
});

it.each([
  ["q=", "q"],
  ["q=%20%20", "q"],
  ["", "q"],
  [`q=${"x".repeat(201)}`, "q"],
  ["q=a&limit=0", "limit"],
  ["q=a&limit=26", "limit"],
])("refuses ?%s by the name of the field", async (query, field) => {
  const answer = await ana.request("GET", `/v1/search?${query}`);
  expect(answer.status).toBe(422);
  expect(await bodyOf(answer)).toMatchObject({ fields: [{ path: field }] });
});
