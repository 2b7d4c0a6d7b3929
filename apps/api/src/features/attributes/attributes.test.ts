import { newId } from "@tandem/db/ids";
import type { AttributeSetting } from "@tandem/domain/attributes/attribute";
import type { AttributeValue, CompanyAttribute } from "@tandem/domain/attributes/attribute-value";
import type { Objective } from "@tandem/domain/objectives/objective";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let admin: Awaited<ReturnType<TestApi["as"]>>;
let companyId: string;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.as("admin");
  ({ companyId } = await api.mintCustomer());
});
afterAll(() => api.close());

const add = (key: string, more: object = {}) =>
  bodyOf<AttributeSetting>(admin.request("POST", "/v1/attributes", { key, name: key, ...more }));
const record = (...values: object[]) =>
  admin.request("POST", `/v1/companies/${companyId}/attribute-values`, { source: "crm", values });
const at = (day: number) => `2026-05-0${day}T00:00:00Z`;
const objectives = () => `/v1/companies/${companyId}/objectives`;
const create = (fields: object) =>
  bodyOf<Objective>(admin.request("POST", objectives(), { title: "Adopt", completion: "attribute", ...fields }));
const read = (id: string) => bodyOf<Objective>(admin.request("GET", `${objectives()}/${id}`));
const jobsOf = async (id: string) => {
  const { rows } = await sql<{ key: string }>`select key from graphile_worker.jobs where key like ${`%${id}`}`.execute(
    api.db,
  );
  return rows.map(({ key }) => key);
};

describe("an attribute as a setting", () => {
  it("is renamed, archived and restored; its key stays once there are values", async () => {
    const { id } = await add("seats", { unit: "seats", sensitivity: "financial" });
    const change = (fields: object) => admin.request("PATCH", `/v1/attributes/${id}`, fields);
    expect(await bodyOf(change({ key: "used_seats" }))).toMatchObject({ key: "used_seats", hasValues: false });
    expect((await record({ attributeId: id, value: "3", observedAt: at(1) })).status).toBe(201);
    const refused = await change({ key: "seats", kind: "text" });
    expect(refused.status).toBe(422);
    expect(await bodyOf(refused)).toMatchObject({ fields: [{ path: "key" }, { path: "kind" }] });
    expect(await bodyOf(change({ name: "Seats", archived: true }))).toMatchObject({ name: "Seats", key: "used_seats" });
    expect((await record({ attributeId: id, value: "4", observedAt: at(2) })).status).toBe(422);
    expect(await bodyOf(change({ archived: false }))).toMatchObject({ archivedAt: null });
    expect((await admin.request("POST", "/v1/attributes", { key: "used_seats", name: "Twice" })).status).toBe(409);
    for (const role of ["member", "viewer"] as const)
      expect((await (await api.as(role)).request("PATCH", `/v1/attributes/${id}`, { name: "No" })).status).toBe(403);
  });
});

describe("the values of a company's attributes", () => {
  it("are recorded once for one time, corrected by another value, and listed newest first", async () => {
    const { id } = await add("nps");
    const first = [
      { attributeId: id, value: "40", observedAt: at(1) },
      { attributeId: id, value: "41", observedAt: at(2) },
    ];
    for (let time = 0; time < 2; time += 1) expect((await record(...first)).status).toBe(201);
    const { items } = await bodyOf<{ items: CompanyAttribute[] }>(
      record({ attributeId: id, value: "39", observedAt: at(1) }),
    );
    expect(items.find((one) => one.id === id)?.latest).toMatchObject({ value: "41", source: "crm" });
    const path = `/v1/companies/${companyId}/attribute-values?attributeId=${id}&limit=1`;
    const page = await bodyOf<{ items: AttributeValue[]; nextCursor: string }>(admin.request("GET", path));
    expect(page.items).toMatchObject([{ value: "41" }]);
    expect(await bodyOf(admin.request("GET", `${path}&cursor=${page.nextCursor}`))).toMatchObject({
      items: [{ value: "39" }],
      nextCursor: null,
    });
  });

  it("are refused by their place", async () => {
    const { id } = await add("score");
    const refused = await record(
      { attributeId: id, value: "high" },
      { attributeId: newId(), value: "1" },
      { attributeId: id, value: "1", observedAt: "2999-01-01T00:00:00Z" },
    );
    expect(refused.status).toBe(422);
    expect(await bodyOf(refused)).toMatchObject({
      fields: [{ path: "values.0.value" }, { path: "values.1.attributeId" }, { path: "values.2.observedAt" }],
    });
    const twice = { attributeId: id, value: "1", observedAt: at(1) };
    expect(await bodyOf(record(twice, twice))).toMatchObject({ fields: [{ path: "values.1.observedAt" }] });
  });
});

describe("an objective that completes by an attribute", () => {
  it("follows the newest value, completes once at the target, and does not reopen", async () => {
    const { id: attributeId } = await add("users");
    await record({ attributeId, value: "10", observedAt: at(1) });
    const { id } = await create({ attributeId, baseline: "0", target: "100", assigneeMemberId: admin.id });
    expect(await read(id)).toMatchObject({ current: "10", attribute: { key: "users" }, status: "not_started" });
    await record({ attributeId, value: "50", observedAt: at(3) });
    expect(await read(id)).toMatchObject({ current: "50", status: "in_progress", version: 2 });
    await record({ attributeId, value: "200", observedAt: at(2) });
    expect(await read(id)).toMatchObject({ current: "50", status: "in_progress", version: 2 });
    await record({ attributeId, value: "100", observedAt: at(4) });
    expect(await read(id)).toMatchObject({ current: "100", status: "completed", version: 3 });
    expect(await jobsOf(id)).toEqual([`objective-completed:${id}`]);
    await record({ attributeId, value: "60", observedAt: at(5) });
    expect(await read(id)).toMatchObject({ current: "100", status: "completed", version: 3 });
    const history = api.db.selectFrom("objectiveChanges").select(["actorKind", "after"]).where("field", "=", "status");
    expect(await history.where("objectiveId", "=", id).where("version", "=", 3).execute()).toEqual([
      { actorKind: "system", after: "completed" },
    ]);
  });

  it("leaves alone what is paused, abandoned or in the archive", async () => {
    const { id: attributeId } = await add("logins");
    const fields = { attributeId, baseline: "0", target: "10" };
    const [paused, abandoned, archived] = [await create(fields), await create(fields), await create(fields)];
    const change = (id: string, to: object) => admin.request("PATCH", `${objectives()}/${id}`, { version: 1, ...to });
    await change(paused.id, { status: "paused" });
    await change(abandoned.id, { status: "abandoned", statusReason: "No budget" });
    await change(archived.id, { archived: true });
    await record({ attributeId, value: "20", observedAt: at(1) });
    expect(await read(paused.id)).toMatchObject({ status: "paused", current: "20" });
    expect(await read(abandoned.id)).toMatchObject({ status: "abandoned", current: null });
    expect(await read(archived.id)).toMatchObject({ status: "not_started", current: null });
  });

  it("says what is missing by the field's name", async () => {
    const { id: attributeId } = await add("plan", { kind: "text" });
    const number = await add("visits");
    const refused = async (fields: object) =>
      bodyOf(admin.request("POST", objectives(), { title: "Adopt", completion: "attribute", ...fields }));
    expect(await refused({ target: "1" })).toMatchObject({ fields: [{ path: "attributeId" }] });
    expect(await refused({ target: "1", attributeId })).toMatchObject({ fields: [{ path: "attributeId" }] });
    expect(await refused({ attributeId: number.id })).toMatchObject({ fields: [{ path: "target" }] });
    const made = await create({ attributeId: number.id, target: "5" });
    expect(
      await bodyOf(admin.request("PATCH", `${objectives()}/${made.id}`, { version: 1, current: "5" })),
    ).toMatchObject({ fields: [{ path: "current" }] });
    expect(await bodyOf(admin.request("POST", `${objectives()}/${made.id}/progress`, { value: "5" }))).toMatchObject({
      fields: [{ path: "value" }],
    });
  });
});
