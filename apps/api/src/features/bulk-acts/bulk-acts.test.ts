import { newId } from "@tandem/db/ids";
import type { BulkAct, BulkActCompany, BulkOutcome } from "@tandem/domain/bulk-acts/bulk-act";
import type { BookRow } from "@tandem/domain/companies/book";
import type { Company } from "@tandem/domain/companies/company";
import type { Tag } from "@tandem/domain/companies/tag";
import type { CompanyList } from "@tandem/domain/lists/list";
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

const company = (json: object = {}) =>
  bodyOf<Company>(ana.request("POST", "/v1/companies", { name: "Northwind", ...json }));
const read = ({ id }: { id: string }) => bodyOf<Company>(ana.request("GET", `/v1/companies/${id}`));
const tag = (name: string) => bodyOf<Tag>(ana.request("POST", "/v1/tags", { name }));
const list = (json: object = {}, who = ana) =>
  bodyOf<CompanyList>(who.request("POST", "/v1/lists", { name: "Reference calls", ...json }));
const industry = (name: string) => [{ field: "industry", op: "is", value: [name] }];
const ask = (json: object, who = ana) => who.request("POST", "/v1/bulk-acts", json);
const asked = async (json: object, who = ana) => {
  const answer = await ask(json, who);
  expect(answer.status).toBe(202);
  return bodyOf<BulkAct>(answer);
};
const report = ({ id }: { id: string }, who = ana) => bodyOf<BulkAct>(who.request("GET", `/v1/bulk-acts/${id}`));
const done = async (json: object, who = ana) => {
  const act = await asked(json, who);
  await api.runJobs();
  return report(act, who);
};
const companiesOf = async ({ id }: { id: string }, outcome: BulkOutcome) =>
  (
    await bodyOf<{ items: BulkActCompany[] }>(
      ana.request("GET", `/v1/bulk-acts/${id}/companies?outcome=${outcome}&limit=200`),
    )
  ).items;
const auditOf = (companyId: string) =>
  api.db
    .selectFrom("auditEvents")
    .select(["action", "actorId"])
    .where("companyId", "=", companyId)
    .where("action", "!=", "company.created")
    .orderBy("at")
    .orderBy("id")
    .execute();
const fieldsOf = async (answer: Response) => {
  expect(answer.status).toBe(422);
  return (await bodyOf<{ fields: { path: string }[] }>(answer)).fields.map(({ path }) => path);
};

describe("a bulk act", () => {
  it("is queued with its companies, done by a job, and told with what became of each", async () => {
    const [one, two, has] = [await company(), await company(), await company()];
    const lighthouse = await tag("Lighthouse");
    await ana.request("PUT", `/v1/companies/${has.id}/tags/${lighthouse.id}`);
    const change = { kind: "add_tag", tagId: lighthouse.id };
    const act = await asked({ companyIds: [one.id, two.id, has.id, one.id], change });
    expect(act).toMatchObject({ status: "queued", total: 3, done: 0, percent: 0, canUndo: false });
    expect(act.change).toEqual({ kind: "add_tag", tag: { id: lighthouse.id, name: "Lighthouse" } });
    await api.runJobs();
    expect(await report(act)).toMatchObject({
      status: "done",
      done: 3,
      percent: 100,
      counts: { changed: 2, unchanged: 1, failed: 0 },
      undone: null,
      canUndo: true,
    });
    expect((await read(one)).tags).toMatchObject([{ name: "Lighthouse" }]);
    expect(await auditOf(one.id)).toEqual([{ action: "company.tagged", actorId: ana.id }]);
    const lines = await api.db
      .selectFrom("workspaceAuditEvents")
      .select("action")
      .where("recordId", "=", act.id)
      .orderBy("at")
      .orderBy("id")
      .execute();
    expect(lines.map(({ action }) => action)).toEqual(["bulk_act.started", "bulk_act.finished"]);
  });

  it("by a filter is about exactly its matches on all pages, those whom the change moves out of it too", async () => {
    const [mine, other] = [`Milling ${newId()}`, `Baking ${newId()}`];
    const mills = await Promise.all(
      Array.from({ length: 7 }, (_, i) => company({ name: `Mill ${i}`, industry: mine, relationship: "prospect" })),
    );
    const bakery = await company({ industry: other, relationship: "prospect" });
    const archived = await company({ industry: mine, relationship: "prospect" });
    await ana.request("PATCH", `/v1/companies/${archived.id}`, { version: 1, archived: true });
    const where = [...industry(mine), { field: "relationship", op: "is", value: ["prospect"] }];
    const query = `where=${encodeURIComponent(JSON.stringify(where))}&limit=3`;
    const page = await bodyOf<{ items: BookRow[] }>(ana.request("GET", `/v1/companies?${query}`));
    expect(page.items).toHaveLength(3);

    const act = await done({ filter: { where }, change: { kind: "set_relationship", relationship: "customer" } });
    expect(act).toMatchObject({ total: 7, counts: { changed: 7, unchanged: 0, failed: 0 } });
    for (const mill of mills) expect(await read(mill)).toMatchObject({ relationship: "customer", version: 2 });
    expect(await read(mills[0] as Company)).toMatchObject({ customerSince: expect.stringMatching(/^\d{4}-/) });
    expect(await read(bakery)).toMatchObject({ relationship: "prospect" });
    expect(await read(archived)).toMatchObject({ relationship: "prospect" });
  });

  it("by search words, by a list, and by what is archived finds what the book shows there", async () => {
    const word = `Zephyr${Date.now()}`;
    const [found, listed, away] = [await company({ name: `${word} Ltd` }), await company(), await company()];
    const picked = await list();
    await ana.request("PUT", `/v1/companies/${listed.id}/lists/${picked.id}`);
    await ana.request("PATCH", `/v1/companies/${away.id}`, { version: 1, archived: true, name: `${word} gone` });
    const change = { kind: "set_owner", memberId: ana.id };
    expect(await done({ filter: { q: word.toLowerCase() }, change })).toMatchObject({ total: 1 });
    expect((await read(found)).owner).toMatchObject({ id: ana.id });
    const onList = [{ field: "lists", op: "any_of", value: [picked.id] }];
    expect(await done({ filter: { where: onList }, change })).toMatchObject({ total: 1, counts: { changed: 1 } });
    const isArchived = [{ field: "archived", op: "is", value: true }];
    const act = await done({ filter: { q: word, where: isArchived }, change: { kind: "restore" } });
    expect(act).toMatchObject({ total: 1, counts: { changed: 1 } });
    expect((await read(away)).archivedAt).toBeNull();
  });

  it("makes a new tag and a new list by name, and takes the tag there is", async () => {
    const one = await company();
    const pilot = await tag("Pilot");
    const tagged = await done({ companyIds: [one.id], change: { kind: "add_tag", newTag: { name: "PILOT" } } });
    expect(tagged.change).toMatchObject({ tag: { id: pilot.id, name: "Pilot" } });
    const listed = await done({
      companyIds: [one.id],
      change: { kind: "add_to_list", newList: { name: "Board dinner" } },
    });
    const { items } = await bodyOf<{ items: CompanyList[] }>(ana.request("GET", "/v1/lists"));
    expect(items).toContainEqual(
      expect.objectContaining({ id: (listed.change as { list: { id: string } }).list.id, count: 1, isMine: true }),
    );
  });

  it("fails for a company that was archived meanwhile or is gone, by its name with the reason, and goes on", async () => {
    const [one, away, two] = [await company(), await company({ name: "Away Ltd" }), await company()];
    const act = await asked({
      companyIds: [one.id, away.id, two.id],
      change: { kind: "set_owner", memberId: carl.id },
    });
    await ana.request("PATCH", `/v1/companies/${away.id}`, { version: 1, archived: true });
    await api.runJobs();
    expect(await report(act)).toMatchObject({ status: "done", counts: { changed: 2, unchanged: 0, failed: 1 } });
    expect(await companiesOf(act, "failed")).toEqual([
      { company: { id: away.id, name: "Away Ltd" }, outcome: "failed", reason: "It is archived." },
    ]);
    expect((await read(two)).owner).toMatchObject({ id: carl.id });
  });

  it("stops when who asked may no longer do this, and says why", async () => {
    const leaver = await api.as("member");
    const one = await company();
    const act = await asked({ companyIds: [one.id], change: { kind: "archive" } }, leaver);
    await api.db.updateTable("members").set({ role: "viewer" }).where("id", "=", leaver.id).execute();
    await api.runJobs();
    expect(await report(act, leaver)).toMatchObject({ status: "failed", counts: { changed: 0 }, canUndo: false });
    expect((await report(act, leaver)).failure).toContain("may no longer change companies");
    expect((await read(one)).archivedAt).toBeNull();
  });

  it("asked for twice at once changes each company once", async () => {
    const companies = await Promise.all(Array.from({ length: 6 }, () => company()));
    const change = { kind: "set_owner", memberId: ana.id };
    const body = { companyIds: companies.map(({ id }) => id), change };
    const acts = await Promise.all([asked(body), asked(body)]);
    await api.runJobs();
    const reports = await Promise.all(acts.map((act) => report(act)));
    const sum = (key: "changed" | "unchanged") => reports.reduce((all, { counts }) => all + counts[key], 0);
    expect([sum("changed"), sum("unchanged")]).toEqual([6, 6]);
    for (const one of companies) expect(await auditOf(one.id)).toHaveLength(1);
  });
});

describe("a bulk act that cannot be", () => {
  const nobody = newId();

  it.each([
    [{ change: { kind: "archive" } }, "companyIds"],
    [{ companyIds: [], change: { kind: "archive" } }, "companyIds"],
    [{ companyIds: [nobody], change: { kind: "archive" } }, "companyIds.0"],
    [{ companyIds: [nobody], filter: {}, change: { kind: "archive" } }, "filter"],
    [{ filter: { where: [{ field: "shoe", op: "is" }] }, change: { kind: "archive" } }, "filter.where.0"],
    [{ filter: { q: "nobody is called so" }, change: { kind: "archive" } }, "filter"],
    [{ filter: {}, change: { kind: "rename" } }, "change.kind"],
    [{ filter: {}, change: { kind: "add_tag" } }, "change.tagId"],
    [{ filter: {}, change: { kind: "add_tag", tagId: nobody } }, "change.tagId"],
    [{ filter: {}, change: { kind: "add_tag", newTag: { name: " " } } }, "change.newTag.name"],
    [{ filter: {}, change: { kind: "remove_tag", tagId: nobody } }, "change.tagId"],
    [{ filter: {}, change: { kind: "take_off_list", listId: nobody } }, "change.listId"],
    [{ filter: {}, change: { kind: "set_owner", memberId: nobody } }, "change.memberId"],
    [{ filter: {}, change: { kind: "set_relationship", relationship: "friend" } }, "change.relationship"],
  ])("is refused by its field: %j", async (json, path) => {
    expect((await fieldsOf(await ask(json)))[0]).toContain(path);
  });

  it("names somebody else's private list, or a member who has left", async () => {
    const [one, secret, left] = [await company(), await list({}, carl), await api.as("member")];
    await api.db.updateTable("members").set({ active: false }).where("id", "=", left.id).execute();
    const companyIds = [one.id];
    const ofList = { companyIds, change: { kind: "add_to_list", listId: secret.id } };
    expect(await fieldsOf(await ask(ofList))).toEqual(["change.listId"]);
    const ofMember = { companyIds, change: { kind: "set_owner", memberId: left.id } };
    expect(await fieldsOf(await ask(ofMember))).toEqual(["change.memberId"]);
    expect((await ask(ofList, carl)).status).toBe(202);
    await api.runJobs();
  });

  it("is nothing for a viewer, nor for who may not see the money it filters by, nor somebody else's", async () => {
    const one = await company();
    const change = { kind: "archive" };
    expect((await ask({ companyIds: [one.id], change }, victor)).status).toBe(403);
    const where = [{ field: "open_deal_value", op: "at_least", value: 1 }];
    expect((await ask({ filter: { where }, change }, carl)).status).toBe(403);
    const act = await done({ companyIds: [one.id], change });
    for (const [method, path] of [
      ["GET", ""],
      ["GET", "/companies"],
      ["POST", "/undo"],
    ] as const)
      expect((await carl.request(method, `/v1/bulk-acts/${act.id}${path}`)).status).toBe(404);
    const mine = await bodyOf<{ items: BulkAct[] }>(ana.request("GET", "/v1/bulk-acts?limit=1"));
    expect(mine.items).toMatchObject([{ id: act.id, counts: { changed: 1 } }]);
    const his = await bodyOf<{ items: BulkAct[] }>(victor.request("GET", "/v1/bulk-acts"));
    expect(his.items).toEqual([]);
  });
});
