import { newId } from "@tandem/db/ids";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, startTestApi, type TestApi } from "../../testing/test-api.ts";

let api: TestApi;
let ana: Awaited<ReturnType<TestApi["as"]>>;
let list: string;
let path: string;
let ids: Record<string, string>;
beforeAll(async () => {
  api = await startTestApi();
  ana = await api.as("member");
  const [mine, other] = [await api.mintCustomer(), await api.mintCustomer()];
  const gone = await api.as("member");
  await api.db.updateTable("members").set({ active: false }).where("id", "=", gone.id).execute();
  list = `/v1/companies/${mine.companyId}/objectives`;
  const dates = { startOn: "2026-01-01", dueOn: "2026-12-31" };
  const { id } = await bodyOf<{ id: string }>(
    ana.request("POST", list, { title: "A goal", ...dates, baseline: "1", target: "2" }),
  );
  path = `${list}/${id}`;
  const milestone = await bodyOf<{ id: string }>(ana.request("POST", `${path}/milestones`, { title: "One" }));
  ids = {
    unknown: newId(),
    stranger: other.contactId,
    inactive: gone.id,
    milestone: milestone.id,
    elsewhere: `/v1/companies/${other.companyId}/objectives/${id}`,
  };
});
afterAll(() => api.close());

const long = (length: number) => "x".repeat(length);
/** What is wrong, and the field it is refused by. `$name` stands for an id of above. */
const WRONG_FIELDS: [string, unknown, string][] = [
  ["title", 7, "title"],
  ["title", "", "title"],
  ["title", "   ", "title"],
  ["title", long(201), "title"],
  ["title", "a\u0000b", "title"],
  ["title", null, "title"],
  ["description", long(5001), "description"],
  ["description", ["text"], "description"],
  ["assigneeMemberId", "ana", "assigneeMemberId"],
  ["assigneeMemberId", "$unknown", "assigneeMemberId"],
  ["assigneeMemberId", "$inactive", "assigneeMemberId"],
  ["assigneeContactId", "$unknown", "assigneeContactId"],
  ["assigneeContactId", "$stranger", "assigneeContactId"],
  ["collaborators", "ivy@partner.example", "collaborators"],
  ["collaborators", ["nobody"], "collaborators.0"],
  ["collaborators", Array(51).fill("a@b.example"), "collaborators"],
  ["priority", "urgent", "priority"],
  ["risk", "none", "risk"],
  ["riskNote", long(2001), "riskNote"],
  ["health", 6, "health"],
  ["health", 2.5, "health"],
  ["startOn", "21-11-2026", "startOn"],
  ["dueOn", "2026-02-30", "dueOn"],
  ["dueOn", "2025-12-31", "dueOn"],
  ["baseline", 12, "baseline"],
  ["current", "1e5", "current"],
  ["target", `1${"0".repeat(20)}`, "target"],
  ["target", "0.00000000001", "target"],
  ["unit", long(41), "unit"],
  ["direction", "up", "direction"],
  ["manualPercent", 101, "manualPercent"],
  ["owner", "ana", "owner"],
];

const filledIn = (value: unknown) => (typeof value === "string" && value.startsWith("$") ? ids[value.slice(1)] : value);

async function expectRefused(answer: Response | Promise<Response>, field: string) {
  const refused = await answer;
  expect(refused.status).toBe(422);
  const { fields } = await bodyOf<{ fields: { path: string }[] }>(refused);
  expect(fields.map((one) => one.path)).toContain(field);
}

describe("an objective's bad input is refused by the field's name, and nothing is written", () => {
  it.each(WRONG_FIELDS)("%s: %j", async (key, value, field) => {
    const before = await bodyOf(ana.request("GET", path));
    const input = { title: "A goal", startOn: "2026-01-01", [key]: filledIn(value) };
    await expectRefused(ana.request("POST", list, input), field);
    await expectRefused(ana.request("PATCH", path, { version: 1, [key]: filledIn(value) }), field);
    expect(await bodyOf(ana.request("GET", path))).toEqual(before);
  });

  it.each<[string, string, unknown, string]>([
    ["POST", "", {}, "title"],
    ["POST", "", [], "body"],
    ["PATCH", "", {}, "version"],
    ["PATCH", "", { version: 0, title: "x" }, "version"],
    ["PATCH", "", { version: 1, status: "done" }, "status"],
    ["PATCH", "", { version: 1, statusReason: "x".repeat(2001) }, "statusReason"],
    ["PATCH", "", { version: 1, archived: "yes" }, "archived"],
    ["POST", "", { title: "x", milestones: [{ title: "" }] }, "milestones.0.title"],
    ["POST", "/progress", {}, "value"],
    ["POST", "/progress", { value: "1", percent: 1 }, "value"],
    ["POST", "/progress", { value: "much" }, "value"],
    ["POST", "/progress", { percent: -1 }, "percent"],
    ["POST", "/progress", { value: "1", occurredAt: "2999-01-01T00:00:00Z" }, "occurredAt"],
    ["POST", "/progress", { value: "1", occurredAt: "yesterday" }, "occurredAt"],
    ["POST", "/progress", { value: "1", note: "x".repeat(2001) }, "note"],
    ["POST", "/comments", {}, "body"],
    ["POST", "/comments", { body: "x", visibility: "public" }, "visibility"],
    ["POST", "/comments", { body: "x".repeat(5001), visibility: "shared" }, "body"],
    ["POST", "/milestones", {}, "title"],
    ["POST", "/milestones", { title: "x", dueOn: "soon" }, "dueOn"],
    ["PATCH", "/milestones/$milestone", {}, "body"],
    ["PATCH", "/milestones/$milestone", { reached: "yes" }, "reached"],
    ["PATCH", "/milestones/$milestone", { position: -1 }, "position"],
  ])("%s …%s %j", async (method, tail, input, field) => {
    const base = method === "POST" && tail === "" ? list : path;
    await expectRefused(ana.request(method, base + tail.replace("$milestone", ids.milestone ?? ""), input), field);
  });
});

describe("what is not there is not there for anyone", () => {
  it("answers 404 for an unknown id, and for the right id at another company", async () => {
    for (const address of [`${list}/${ids.unknown}`, ids.elsewhere ?? ""]) {
      const tries: [string, string, unknown?][] = [
        ["GET", ""],
        ["PATCH", "", { version: 1, title: "x" }],
        ["POST", "/progress", { value: "1" }],
        ["GET", "/progress"],
        ["POST", "/comments", { body: "x", visibility: "shared" }],
        ["GET", "/comments"],
        ["GET", "/history"],
        ["POST", "/milestones", { title: "x" }],
        ["PATCH", `/milestones/${ids.milestone}`, { title: "x" }],
        ["DELETE", `/milestones/${ids.milestone}`],
        ["PUT", "/share", { contactIds: null }],
        ["DELETE", "/share"],
        ["GET", "/share-preview"],
      ];
      for (const [method, tail, input] of tries)
        expect([method, tail, (await ana.request(method, address + tail, input)).status]).toEqual([method, tail, 404]);
    }
    for (const [method, input] of [["GET"], ["POST", { title: "x" }]] as const)
      expect((await ana.request(method, `/v1/companies/${ids.unknown}/objectives`, input)).status).toBe(404);
  });

  it("lets a viewer read and not write", async () => {
    const viewer = await api.as("viewer");
    expect((await viewer.request("GET", path)).status).toBe(200);
    expect((await viewer.request("POST", list, { title: "x" })).status).toBe(403);
    expect((await viewer.request("PUT", `${path}/share`, { contactIds: null })).status).toBe(403);
  });
});
