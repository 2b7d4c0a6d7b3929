import type { BulkAct, BulkActCompany } from "@tandem/domain/bulk-acts/bulk-act";
import type { Company } from "@tandem/domain/companies/company";
import type { Tag } from "@tandem/domain/companies/tag";
import type { CompanyList } from "@tandem/domain/lists/list";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";
import { forgetOldBulkActs } from "./forget-old-bulk-acts.ts";

let api: TestApi;
type Person = Awaited<ReturnType<TestApi["as"]>>;
let ana: Person;
let bob: Person;
beforeAll(async () => {
  api = await startTestApi();
  [ana, bob] = [await api.as("member"), await api.as("member")];
});
afterAll(() => api.close());

const company = (json: object = {}) =>
  bodyOf<Company>(ana.request("POST", "/v1/companies", { name: "Northwind", ...json }));
const read = ({ id }: { id: string }) => bodyOf<Company>(ana.request("GET", `/v1/companies/${id}`));
const patch = async (one: Company, json: object) => {
  const { version } = await read(one);
  expect((await ana.request("PATCH", `/v1/companies/${one.id}`, { version, ...json })).status).toBe(200);
};
const report = (id: string) => bodyOf<BulkAct>(ana.request("GET", `/v1/bulk-acts/${id}`));
const done = async (companies: Company[], change: object) => {
  const companyIds = companies.map(({ id }) => id);
  const { id } = await bodyOf<BulkAct>(ana.request("POST", "/v1/bulk-acts", { companyIds, change }));
  await api.runJobs();
  return id;
};
const undo = (id: string) => ana.request("POST", `/v1/bulk-acts/${id}/undo`);
const undone = async (id: string) => {
  const asked = await undo(id);
  expect(asked.status).toBe(202);
  expect(await bodyOf(asked)).toMatchObject({ status: "undoing", percent: 0, canUndo: false });
  await api.runJobs();
  return report(id);
};
const keptOf = async (id: string) => {
  const kept = await bodyOf<{ items: BulkActCompany[] }>(
    ana.request("GET", `/v1/bulk-acts/${id}/companies?outcome=kept`),
  );
  return kept.items.map(({ company: { name }, reason }) => [name, reason]);
};

it("gives owners back where nobody has chosen another since, and what had none has none", async () => {
  const [owned, free, edited] = [
    await company({ ownerMemberId: bob.id }),
    await company(),
    await company({ name: "Edited Ltd" }),
  ];
  const third = await api.as("member");
  const id = await done([owned, free, edited], { kind: "set_owner", memberId: third.id });
  await patch(edited, { ownerMemberId: bob.id });
  await patch(free, { city: "Oslo" });
  expect(await undone(id)).toMatchObject({ status: "undone", percent: 100, undone: { restored: 2, kept: 1 } });
  expect((await read(owned)).owner).toMatchObject({ id: bob.id });
  expect(await read(free)).toMatchObject({ owner: null, city: "Oslo" });
  expect((await read(edited)).owner).toMatchObject({ id: bob.id });
  expect(await keptOf(id)).toEqual([["Edited Ltd", "Its owner was changed since."]]);
  const team = await api.db
    .selectFrom("companyTeam")
    .select("companyId")
    .where("memberId", "=", third.id)
    .where("leftAt", "is", null)
    .execute();
  expect(team.map(({ companyId }) => companyId)).toEqual([edited.id]);
});

it("runs once", async () => {
  const one = await company();
  const id = await done([one], { kind: "archive" });
  await undone(id);
  expect((await undo(id)).status).toBe(412);
  expect((await read(one)).archivedAt).toBeNull();
  const twice = await done([one], { kind: "archive" });
  const answers = await Promise.all([undo(twice), undo(twice)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 412]);
  await api.runJobs();
  expect((await read(one)).archivedAt).toBeNull();
  const nothing = await done([one], { kind: "restore" });
  expect((await undo(nothing)).status).toBe(412);
});

it("takes tags and places on lists back, and leaves what was taken off or put back by hand", async () => {
  const [one, two] = [await company(), await company({ name: "Two Ltd" })];
  const tag = await bodyOf<Tag>(ana.request("POST", "/v1/tags", { name: "Lighthouse" }));
  const list = await bodyOf<CompanyList>(ana.request("POST", "/v1/lists", { name: "Board dinner" }));
  const [added, listed] = [
    await done([one, two], { kind: "add_tag", tagId: tag.id }),
    await done([one, two], { kind: "add_to_list", listId: list.id }),
  ];
  await ana.request("DELETE", `/v1/companies/${two.id}/tags/${tag.id}`);
  await ana.request("DELETE", `/v1/companies/${two.id}/lists/${list.id}`);
  expect(await undone(added)).toMatchObject({ undone: { restored: 1, kept: 1 } });
  expect(await undone(listed)).toMatchObject({ undone: { restored: 1, kept: 1 } });
  expect(await keptOf(added)).toEqual([["Two Ltd", "The tag was removed since."]]);
  expect(await keptOf(listed)).toEqual([["Two Ltd", "It was taken off the list since."]]);
  expect((await read(one)).tags).toEqual([]);

  await ana.request("PUT", `/v1/companies/${one.id}/tags/${tag.id}`);
  const removed = await done([one, two], { kind: "remove_tag", tagId: tag.id });
  expect(await report(removed)).toMatchObject({ counts: { changed: 1, unchanged: 1 } });
  expect(await undone(removed)).toMatchObject({ undone: { restored: 1, kept: 0 } });
  expect((await read(one)).tags).toMatchObject([{ name: "Lighthouse" }]);
});

it("gives relationships back with their days, unless one of them was changed since", async () => {
  const was = { relationship: "customer", customerSince: "2024-02-01" };
  const [one, two] = [await company(was), await company({ ...was, name: "Two Ltd" })];
  const id = await done([one, two], { kind: "set_relationship", relationship: "former" });
  expect(await read(one)).toMatchObject({ relationship: "former", formerSince: expect.any(String) });
  await patch(two, { formerReason: "Went to a rival" });
  expect(await undone(id)).toMatchObject({ undone: { restored: 1, kept: 1 } });
  expect(await read(one)).toMatchObject({ ...was, formerSince: null });
  expect(await read(two)).toMatchObject({ relationship: "former", formerReason: "Went to a rival" });
});

it("takes out of the archive, but not what was archived again by hand, nor one whose domain is taken", async () => {
  const domain = `alder-${Date.now()}.example`;
  const [plain, again, taken] = [
    await company(),
    await company({ name: "Again Ltd" }),
    await company({ name: "Taken Ltd", domain }),
  ];
  const id = await done([plain, again, taken], { kind: "archive" });
  await patch(again, { archived: false });
  await patch(again, { archived: true });
  await company({ domain });
  expect(await undone(id)).toMatchObject({ undone: { restored: 1, kept: 2 } });
  expect((await read(plain)).archivedAt).toBeNull();
  expect((await read(again)).archivedAt).not.toBeNull();
  const reasons = new Map((await keptOf(id)) as [string, string][]);
  expect(reasons.get("Again Ltd")).toContain("archived again since");
  expect(reasons.get("Taken Ltd")).toBeTruthy();
});

it("is forgotten after a month, with its companies", async () => {
  const id = await done([await company()], { kind: "archive" });
  await forgetOldBulkActs({ db: api.db, now: new Date() });
  expect((await undo(id)).status).toBe(202);
  await api.runJobs();
  await forgetOldBulkActs({ db: api.db, now: new Date(Date.now() + 31 * 24 * 3_600_000) });
  expect((await undo(id)).status).toBe(404);
  const left = await api.db.selectFrom("bulkActCompanies").select("companyId").execute();
  expect(left).toEqual([]);
});
