import { newId } from "@tandem/db/ids";
import type { BookSummary } from "@tandem/domain/companies/book";
import type { Workspace } from "@tandem/domain/workspace/workspace";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let admin: Awaited<ReturnType<TestApi["as"]>>;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.as("admin");
});
afterAll(() => api.close());

const read = () => bodyOf<Workspace>(admin.request("GET", "/v1/workspace"));
const change = async (input: object) =>
  admin.request("PATCH", "/v1/workspace", { version: (await read()).version, ...input });

it("is read by everyone and changed by admins", async () => {
  const viewer = await api.as("viewer");
  const before = await bodyOf<Workspace>(viewer.request("GET", "/v1/workspace"));
  expect(before).toMatchObject({ timeZone: "Europe/Amsterdam", currency: "EUR", weekStart: 1 });
  const input = { version: before.version, name: "Northwind Success" };
  expect((await viewer.request("PATCH", "/v1/workspace", input)).status).toBe(403);
  expect((await (await api.as("member")).request("PATCH", "/v1/workspace", input)).status).toBe(403);
  const changed = await bodyOf<Workspace>(
    change({
      name: " Northwind Success ",
      timeZone: "America/New_York",
      accent: "#0A7F5A",
      weekStart: 0,
      senderName: "",
    }),
  );
  expect(changed).toEqual({
    ...before,
    name: "Northwind Success",
    timeZone: "America/New_York",
    accent: "#0a7f5a",
    weekStart: 0,
    senderName: null,
    version: before.version + 1,
  });
  const audit = api.db.selectFrom("workspaceAuditEvents").select("changes").where("action", "=", "workspace.changed");
  expect(await audit.execute()).toMatchObject([
    { changes: { name: { before: before.name, after: "Northwind Success" } } },
  ]);
});

it("refuses a change on an old version with the settings as they are", async () => {
  const { version } = await read();
  await change({ welcomeText: "Welcome" });
  const stale = await admin.request("PATCH", "/v1/workspace", { version, name: "Late" });
  expect(stale.status).toBe(409);
  expect(await bodyOf(stale)).toMatchObject({ current: { welcomeText: "Welcome" } });
});

it.each([
  ["name", { name: "" }],
  ["name", { name: "x".repeat(121) }],
  ["timeZone", { timeZone: "Mars/Olympus" }],
  ["timeZone", { timeZone: 2 }],
  ["currency", { currency: "euro" }],
  ["currency", { currency: "ABC" }],
  ["locale", { locale: "not a language" }],
  ["weekStart", { weekStart: 7 }],
  ["accent", { accent: "red" }],
  ["welcomeText", { welcomeText: "x".repeat(501) }],
  ["senderName", { senderName: "x".repeat(121) }],
  ["senderAddress", { senderAddress: "x@y.example" }],
])("refuses a wrong %s by the field's name: %j", async (path, input) => {
  const answer = await change(input);
  expect(answer.status).toBe(422);
  expect(await bodyOf(answer)).toMatchObject({ fields: [{ path }] });
});

it("tells sums in the new reporting currency at once, as far as they can be told", async () => {
  const { companyId } = await api.mintCustomer();
  const [pipelineId, stageId] = [newId(), newId()];
  await api.db.insertInto("pipelines").values({ id: pipelineId, name: newId() }).execute();
  const stage = { id: stageId, pipelineId, name: "Open", kind: "open" as const, position: 1, probability: 10 };
  await api.db.insertInto("stages").values(stage).execute();
  const deal = { companyId, name: "Deal", pipelineId, stageId, stageKind: "open" as const, stageSince: new Date() };
  await api.db
    .insertInto("deals")
    .values([
      { ...deal, id: newId(), valueMinor: 100, currency: "EUR", reportingMinor: 100 },
      { ...deal, id: newId(), valueMinor: 70, currency: "USD", reportingMinor: 65 },
    ])
    .execute();
  await api.db.insertInto("companyFigures").values({ companyId }).execute();
  await api.db.insertInto("currencyRates").values({ currency: "USD", validFrom: "2020-01-01", rate: "0.93" }).execute();

  expect((await change({ currency: "USD" })).status).toBe(200);
  const summary = await bodyOf<BookSummary>(admin.request("GET", "/v1/companies/summary"));
  expect(summary).toMatchObject({ openDealValue: { minor: 70, currency: "USD" }, unconvertedDealCount: 1 });
  expect(await api.db.selectFrom("currencyRates").selectAll().execute()).toEqual([]);
});
