import { newId } from "@tandem/db/ids";
import type { Company } from "@tandem/domain/companies/company";
import type { Tag } from "@tandem/domain/companies/tag";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
});
afterAll(() => api.close());

const make = async (name: string) => bodyOf<Tag>(ana.request("POST", "/v1/tags", { name }));
const addCompany = () => bodyOf<Company>(ana.request("POST", "/v1/companies", { name: "Northwind" }));
const setTags = (companyId: string, tagIds: unknown) =>
  ana.request("PUT", `/v1/companies/${companyId}/tags`, { tagIds });

it("makes a tag once, whatever the case it is typed in, and brings an archived one back", async () => {
  const first = await ana.request("POST", "/v1/tags", { name: " Lighthouse " });
  expect(first.status).toBe(201);
  const tag = await bodyOf<Tag>(first);
  expect(tag).toMatchObject({ name: "Lighthouse", colour: "slate" });
  const again = await ana.request("POST", "/v1/tags", { name: "LIGHTHOUSE" });
  expect([again.status, await bodyOf(again)]).toEqual([200, tag]);

  await api.db.updateTable("tags").set({ archivedAt: new Date() }).where("id", "=", tag.id).execute();
  const list = () => bodyOf<{ items: Tag[] }>(ana.request("GET", "/v1/tags"));
  expect((await list()).items).toEqual([]);
  expect(await make("lighthouse")).toEqual(tag);
  expect((await list()).items).toEqual([tag]);
});

it.each([[{}], [{ name: "" }], [{ name: "x".repeat(61) }], [{ name: 1 }]])(
  "refuses %j by the field's name",
  async (input) => {
    const answer = await ana.request("POST", "/v1/tags", input);
    expect(answer.status).toBe(422);
    expect(await bodyOf(answer)).toMatchObject({ fields: [{ path: "name" }] });
  },
);

it("replaces the tags of a company without touching its version", async () => {
  const company = await addCompany();
  const [pilot, key] = [await make("Pilot"), await make("Key account")];
  const tagged = await bodyOf<Company>(setTags(company.id, [pilot.id, key.id, pilot.id]));
  expect(tagged).toMatchObject({ tags: [key, pilot], version: company.version });
  expect(await bodyOf(setTags(company.id, [pilot.id]))).toMatchObject({ tags: [pilot] });
  expect(await bodyOf(setTags(company.id, []))).toMatchObject({ tags: [] });
  const lines = api.db.selectFrom("auditEvents").select("id").where("companyId", "=", company.id);
  expect(await lines.where("action", "=", "company.tagged").execute()).toHaveLength(3);
});

it("refuses tags that are not there, by their place, and leaves the company as it was", async () => {
  const company = await addCompany();
  const tag = await make("Pilot");
  await setTags(company.id, [tag.id]);
  const refused = await setTags(company.id, [tag.id, newId()]);
  expect(refused.status).toBe(422);
  expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: "tagIds.1" }] });
  expect((await setTags(company.id, "all")).status).toBe(422);
  expect((await setTags(newId(), [])).status).toBe(404);
  expect(await bodyOf(ana.request("GET", `/v1/companies/${company.id}`))).toMatchObject({ tags: [tag] });
});
