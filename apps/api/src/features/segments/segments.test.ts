import { newId } from "@tandem/db/ids";
import type { BookRow } from "@tandem/domain/companies/book";
import type { Company } from "@tandem/domain/companies/company";
import type { Tag } from "@tandem/domain/companies/tag";
import type { CompanyList } from "@tandem/domain/lists/list";
import type { Places, Segment } from "@tandem/domain/segments/segment";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
type Person = Awaited<ReturnType<TestApi["as"]>>;
let ana: Person;
let carl: Person;
let victor: Person;
beforeAll(async () => {
  api = await startTestApi();
  [ana, carl, victor] = [await api.as("member"), await api.as("member"), await api.as("viewer")];
  const blind = { clearances: ["public" as const, "internal" as const] };
  await api.db.updateTable("members").set(blind).where("id", "=", carl.id).execute();
});
afterAll(() => api.close());

const RETAIL = [{ field: "industry", op: "is", value: ["Retail"] }];
const RICH = [{ field: "open_deal_value", op: "at_least", value: 1_000_00 }];
const save = (json: object, who = ana) =>
  who.request("POST", "/v1/segments", { name: "Retail", where: RETAIL, ...json });
const saved = (json: object = {}, who = ana) => bodyOf<Segment>(save(json, who));
const seenBy = async (who: Person) => (await bodyOf<{ items: Segment[] }>(who.request("GET", "/v1/segments"))).items;
const addCompany = (json: object = {}) =>
  bodyOf<Company>(ana.request("POST", "/v1/companies", { name: "Northwind", ...json }));
const begin = (json: object = {}, who = ana) =>
  bodyOf<CompanyList>(who.request("POST", "/v1/lists", { name: "Reference calls", ...json }));

describe("a segment", () => {
  it("is its owner's alone until it is shared, and then everyone's to read", async () => {
    const segment = await saved({ sort: "-renewal" });
    const path = `/v1/segments/${segment.id}`;
    expect(segment).toMatchObject({ where: RETAIL, sort: "-renewal", isShared: false, isMine: true, version: 1 });
    expect((await seenBy(carl)).map(({ id }) => id)).not.toContain(segment.id);
    for (const request of [
      ["GET", undefined],
      ["PATCH", { version: 1, name: "Mine" }],
      ["DELETE", undefined],
    ] as const)
      expect((await carl.request(request[0], path, request[1])).status).toBe(404);

    await ana.request("PATCH", path, { version: 1, isShared: true });
    expect(await bodyOf(carl.request("GET", path))).toMatchObject({ isShared: true, isMine: false, version: 2 });
    expect((await carl.request("PATCH", path, { version: 2, name: "Mine" })).status).toBe(403);
    expect((await carl.request("DELETE", path)).status).toBe(403);
    expect((await bodyOf<Places>(carl.request("GET", "/v1/views"))).segments.map(({ id }) => id)).toContain(segment.id);
    expect((await ana.request("DELETE", path)).status).toBe(204);
    expect((await ana.request("GET", path)).status).toBe(404);
  });

  it("keeps what another window saved: a change made on an older version is refused with the one there is", async () => {
    const { id } = await saved();
    await ana.request("PATCH", `/v1/segments/${id}`, { version: 1, name: "Shops" });
    const late = await ana.request("PATCH", `/v1/segments/${id}`, { version: 1, where: [] });
    expect(late.status).toBe(409);
    expect(await bodyOf(late)).toMatchObject({ current: { name: "Shops", where: RETAIL, version: 2 } });
  });

  it.each([
    [{ name: " " }, "name"],
    [{ where: [{ field: "shoe", op: "is" }] }, "where.0"],
    [{ sort: "shoe" }, "sort"],
    [{ where: "all" }, "where"],
  ])("that cannot be is refused by its field: %j", async (json, path) => {
    const answer = await save(json);
    const { fields } = await bodyOf<{ fields: { path: string }[] }>(answer);
    expect(answer.status).toBe(422);
    expect(fields[0]?.path).toContain(path);
  });

  it("by money says that it is withheld to who may not see money, and cannot be made by them", async () => {
    const rich = await saved({ name: "Rich", where: RICH, isShared: true });
    const sorted = await saved({ name: "By value", sort: "-open_deals", isShared: true });
    for (const { id } of [rich, sorted])
      expect(await bodyOf(carl.request("GET", `/v1/segments/${id}`))).toMatchObject({ isWithheld: true, where: [] });
    expect(await bodyOf(ana.request("GET", `/v1/segments/${rich.id}`))).toMatchObject({
      isWithheld: false,
      where: RICH,
    });
    expect((await save({ where: RICH }, carl)).status).toBe(403);
  });

  it("of a private list cannot be shared, as others would find nothing", async () => {
    const list = await begin();
    const where = [{ field: "lists", op: "any_of", value: [list.id] }];
    expect((await save({ where, isShared: true })).status).toBe(422);
    expect((await save({ where })).status).toBe(201);
    await ana.request("PATCH", `/v1/lists/${list.id}`, { version: 1, isShared: true });
    expect((await save({ where, isShared: true })).status).toBe(201);
  });

  it("is told of a company that matches it now, and of no other; nothing is told of money", async () => {
    const company = await addCompany({ industry: "Retail" });
    const memberships = (who: Person) =>
      bodyOf<{ segments: Segment[]; lists: CompanyList[] }>(
        who.request("GET", `/v1/companies/${company.id}/memberships`),
      );
    const retail = await saved({ name: "Live", isShared: true });
    const poor = await saved({
      name: "Poor",
      isShared: true,
      where: [{ field: "open_deal_value", op: "is_empty" }],
    });
    const matched = async (who: Person) => (await memberships(who)).segments.map(({ id }) => id);
    expect(await matched(ana)).toEqual(expect.arrayContaining([retail.id, poor.id]));
    expect(await matched(carl)).toContain(retail.id);
    expect(await matched(carl)).not.toContain(poor.id);
    await ana.request("PATCH", `/v1/companies/${company.id}`, { version: 1, industry: "Energy" });
    expect(await matched(ana)).not.toContain(retail.id);
    expect((await ana.request("GET", `/v1/companies/${newId()}/memberships`)).status).toBe(404);
  });
});

describe("a list", () => {
  it("holds what was put on it, once, and opens as the book filtered by it", async () => {
    const [list, company] = [await begin({ isShared: true }), await addCompany()];
    const entry = `/v1/companies/${company.id}/lists/${list.id}`;
    for (const _ of [1, 2]) expect((await carl.request("PUT", entry)).status).toBe(204);
    const where = encodeURIComponent(JSON.stringify([{ field: "lists", op: "any_of", value: [list.id] }]));
    const book = () => bodyOf<{ items: BookRow[] }>(ana.request("GET", `/v1/companies?where=${where}`));
    expect((await book()).items.map(({ id }) => id)).toEqual([company.id]);
    const { items } = await bodyOf<{ items: CompanyList[] }>(ana.request("GET", "/v1/lists"));
    expect(items.find(({ id }) => id === list.id)).toMatchObject({ count: 1 });
    for (const _ of [1, 2]) expect((await ana.request("DELETE", entry)).status).toBe(204);
    expect((await book()).items).toEqual([]);
    const lines = api.db.selectFrom("auditEvents").select("action").where("companyId", "=", company.id);
    const actions = (await lines.execute()).map(({ action }) => action);
    expect(actions.filter((action) => action.endsWith("listed"))).toEqual(["company.listed", "company.unlisted"]);
  });

  it("that is private is not there for others: not by name, not by what is on it", async () => {
    const [list, company] = [await begin(), await addCompany()];
    expect((await ana.request("PUT", `/v1/companies/${company.id}/lists/${list.id}`)).status).toBe(204);
    expect((await carl.request("PUT", `/v1/companies/${company.id}/lists/${list.id}`)).status).toBe(404);
    expect((await carl.request("PATCH", `/v1/lists/${list.id}`, { version: 1, name: "x" })).status).toBe(404);
    const { items } = await bodyOf<{ items: CompanyList[] }>(carl.request("GET", "/v1/lists"));
    expect(items.map(({ id }) => id)).not.toContain(list.id);
    const seen = await bodyOf<{ lists: CompanyList[] }>(carl.request("GET", `/v1/companies/${company.id}/memberships`));
    expect(seen.lists).toEqual([]);
    expect((await ana.request("DELETE", `/v1/lists/${list.id}`)).status).toBe(204);
    expect((await ana.request("GET", `/v1/companies/${company.id}`)).status).toBe(200);
  });

  it("is named and deleted by its owner alone, also when it is shared", async () => {
    const { id } = await begin({ isShared: true });
    expect((await carl.request("PATCH", `/v1/lists/${id}`, { version: 1, name: "x" })).status).toBe(403);
    expect((await carl.request("DELETE", `/v1/lists/${id}`)).status).toBe(403);
  });
});

it("one tag is set and taken without touching the others", async () => {
  const company = await addCompany();
  const make = (name: string) => bodyOf<Tag>(ana.request("POST", "/v1/tags", { name }));
  const [pilot, key] = [await make("Pilot"), await make("Key account")];
  const put = (tagId: string) => ana.request("PUT", `/v1/companies/${company.id}/tags/${tagId}`);
  for (const { id } of [pilot, key, pilot]) expect((await put(id)).status).toBe(204);
  await ana.request("DELETE", `/v1/companies/${company.id}/tags/${pilot.id}`);
  expect(await bodyOf(ana.request("GET", `/v1/companies/${company.id}`))).toMatchObject({ tags: [key] });
  expect((await put(newId())).status).toBe(404);
});

it("a viewer reads views and lists and writes none", async () => {
  const [segment, list] = [await saved({ isShared: true }), await begin({ isShared: true })];
  expect((await seenBy(victor)).map(({ id }) => id)).toContain(segment.id);
  expect((await save({}, victor)).status).toBe(403);
  expect((await victor.request("POST", "/v1/lists", { name: "x" })).status).toBe(403);
  expect((await victor.request("PUT", `/v1/companies/${newId()}/lists/${list.id}`)).status).toBe(403);
});
