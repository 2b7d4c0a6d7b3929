import type { Deal, Pipeline } from "@tandem/domain/deals/deal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi, type TestCaller } from "../../testing/test-api.ts";
import { ensureDefaultPipeline } from "./ensure-default-pipeline.ts";

/** €7,319,182.73, at 70 % €5,123,427.91: digits that nothing else has, raw, formatted in any locale, or rounded. */
const VALUE = { minor: 731_918_273, currency: "EUR" };
const DIGITS = /7.{0,2}319.{0,2}18[23]|731918|5.{0,2}123.{0,2}42[78]|512342/;

let api: TestApi;
let admin: TestCaller & { id: string };
let blind: TestCaller & { id: string };
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi();
  await ensureDefaultPipeline(api.db);
  admin = await api.as("admin");
  blind = await api.as("member");
  await api.db
    .updateTable("members")
    .set({ clearances: ["public", "internal", "personal"] })
    .where("id", "=", blind.id)
    .execute();
  const { companyId, contactId } = await api.mintCustomer();
  Object.assign(ids, { companyId, contactId, memberId: blind.id });
  await furnish();
});
afterAll(() => api.close());

async function made(noun: string, path: string, body: object): Promise<string> {
  const answer = await admin.request("POST", `/v1/companies/${ids.companyId}${path}`, body);
  expect(answer.status, `${path}: ${await answer.clone().text()}`).toBe(201);
  const { id } = await bodyOf<{ id: string }>(answer);
  ids[`${noun}Id`] = id;
  return id;
}

/** One of everything that bears an amount or hangs on what does, each with the same digits. */
async function furnish() {
  const { items } = await bodyOf<{ items: Pipeline[] }>(admin.request("GET", "/v1/pipelines"));
  const stages = items[0]?.stages ?? [];
  const idOf = (name: string) => stages.find((stage) => stage.name === name)?.id ?? "";
  Object.assign(ids, { pipelineId: items[0]?.id ?? "", stageId: idOf("Negotiation") });
  const company = `/v1/companies/${ids.companyId}`;
  const { version } = await bodyOf<{ version: number }>(admin.request("GET", company));
  expect((await admin.request("PATCH", company, { version, annualRevenue: VALUE })).status).toBe(200);

  const won = await made("deal", "/deals", { name: "Zebra won", value: VALUE, openedOn: "2026-01-05" });
  const patch = { version: 1, stageId: idOf("Won") };
  expect((await admin.request("PATCH", `${company}/deals/${won}`, patch)).status).toBe(200);
  const input = { name: "Zebra open", value: VALUE, stageId: idOf("Negotiation"), contactId: ids.contactId };
  const dealId = await made("deal", "/deals", input);
  const change = { version: 1, value: { ...VALUE, minor: VALUE.minor }, nextStep: "Sign" };
  expect((await admin.request("PATCH", `${company}/deals/${dealId}`, change)).status).toBe(200);
  await made("quote", "/quotes", { number: "Q-1", title: "Zebra quote", total: VALUE, dealId, status: "sent" });
  await made("order", "/orders", { number: "O-1", total: VALUE, dealId });
  await made("invoice", "/invoices", { number: "I-1", total: VALUE, issuedOn: "2026-11-01", dueOn: "2026-12-01" });
  const seats = {
    name: "Zebra seats",
    amount: VALUE,
    billing: "yearly",
    startsOn: "2026-01-01",
    renewsOn: "2027-01-01",
  };
  await made("subscription", "/subscriptions", seats);
}

const isOfMembers = (route: { audience: string; method: string }) =>
  route.audience === "member" && route.method === "GET";

/** Every GET of the members' API at the records above; a parameter that none of them is leads nowhere, and says so. */
const reads = () =>
  api
    .declaredRoutes()
    .filter(isOfMembers)
    .map(({ path }) => path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => ids[name] ?? ids.companyId ?? ""));

/** The questions that a list takes which might bring an amount to light. */
const asked = (path: string) => [
  path,
  ...(/\/(timeline|search|deals|companies)$/.test(path) ? [`${path}?q=731918273`, `${path}?q=zebra`] : []),
];

describe("without clearance for money", () => {
  it("the digits of an amount occur in no answer of any route", { timeout: 60_000 }, async () => {
    const seen: string[] = [];
    for (const path of reads().flatMap(asked)) {
      const answer = await blind.request("GET", path);
      const text = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
      expect(answer.status, path).toBeLessThan(500);
      expect(text, path).not.toMatch(DIGITS);
      if (answer.ok) seen.push(path);
    }
    expect(seen).toEqual(
      expect.arrayContaining(reads().filter((path) => path.includes("/deals") || path.endsWith("/360"))),
    );
    expect(seen.length).toBeGreaterThan(40);
  });

  it("though they are there for who may see them: in the deal, its page, figures, timeline, 360, book and files", async () => {
    const company = `/v1/companies/${ids.companyId}`;
    const deal = `${company}/deals/${ids.dealId}`;
    const own = [deal, `${deal}/record`, `${company}/deals`, `${company}/deals/overview`, `${company}/timeline`];
    for (const path of [...own, `${company}/360`, company, "/v1/deals", "/v1/companies", "/v1/exports/deals.csv"])
      expect(await (await admin.request("GET", path)).text(), path).toMatch(DIGITS);
  });

  it("no list can be sorted by it", async () => {
    const document = await bodyOf<ApiDocument>(api.anyone.request("GET", "/openapi.json"));
    const named = Object.entries(document.paths).flatMap(([path, operations]) =>
      moneySorts(operations.get?.parameters).map(
        (sort) => `${path.replace("{companyId}", ids.companyId ?? "")}?sort=${sort}`,
      ),
    );
    expect(named).toEqual(expect.arrayContaining(["/v1/deals?sort=value", "/v1/exports/deals.csv?sort=-value"]));
    // The book's orders are a text in the document, so they are named here.
    const book = ["/v1/companies", "/v1/exports/companies.csv"].flatMap((path) => [
      `${path}?sort=open_deals`,
      `${path}?sort=-open_deals`,
    ]);
    const lists = [...named, ...book];
    for (const path of lists) {
      expect((await admin.request("GET", path)).status, `${path}, who may see it`).toBe(200);
      expect((await blind.request("GET", path)).status, path).toBe(403);
    }
  });

  it("no write gives it away, sets it or wipes it out", async () => {
    const company = `/v1/companies/${ids.companyId}`;
    const deal = await bodyOf<Deal>(blind.request("GET", `${company}/deals/${ids.dealId}`));
    const path = `${company}/deals/${ids.dealId}`;
    for (const body of [
      { version: deal.version, nextStep: "Sign on Friday" },
      { version: 1, nextStep: "Too late" },
      { version: deal.version + 1, stageId: ids.stageId, archived: true },
      { version: deal.version + 2, archived: false },
    ])
      expect(await (await blind.request("PATCH", path, body)).text()).not.toMatch(DIGITS);
    for (const value of [null, { minor: 1, currency: "EUR" }]) {
      const current = await bodyOf<Deal>(admin.request("GET", path));
      expect((await blind.request("PATCH", path, { version: current.version, value })).status).toBe(403);
    }
    const named = { name: "Blind", value: { minor: 1, currency: "EUR" } };
    expect((await blind.request("POST", `${company}/deals`, named)).status).toBe(403);
    expect(await bodyOf(admin.request("GET", path))).toMatchObject({ value: VALUE, archivedAt: null });
  });

  it("a viewer writes nothing, whatever they may see", async () => {
    const viewer = await api.as("viewer");
    const writes = api.declaredRoutes().filter(({ path, method }) => path.includes("/deals") && method !== "GET");
    expect(writes.length).toBeGreaterThanOrEqual(3);
    for (const { method, path } of writes) {
      const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? "");
      const answer = await viewer.request(
        method,
        filled,
        method === "DELETE" ? undefined : { version: 1, name: "Mine" },
      );
      expect(answer.status, `${method} ${path}`).toBe(403);
    }
  });
});

interface ApiDocument {
  paths: Record<string, { get?: { parameters?: unknown } }>;
}

/** The orders of a list that would show an amount; the schema of its sort may be nested. */
function moneySorts(parameters: unknown): string[] {
  const list = (Array.isArray(parameters) ? parameters : []) as { name?: string; schema?: unknown }[];
  const sorts = JSON.stringify(list.find(({ name }) => name === "sort")?.schema ?? {}).match(/"-?[a-z_]+"/g) ?? [];
  const names = sorts.map((sort) => sort.slice(1, -1));
  return [...new Set(names)].filter((sort) => /^-?(value|open_deals|revenue|amount|total|monthly)/.test(sort));
}
