import { readdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../../testing/test-api.ts";
import { receiveUpload } from "./file/receive-upload.ts";
import { type Importer, startImporter } from "./testing/bring-in.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());

const CSV = "name,city\nAcme,Paris\n";
const good = () => ({ kind: "companies", mapping: '{"name":"name"}', file: new Blob([CSV]) });

async function refusal(parts: Record<string, string | Blob>) {
  const answer = await importer.send(parts);
  const problem = await bodyOf<{ detail: string; fields?: { path: string }[] }>(answer);
  return { status: answer.status, fields: (problem.fields ?? []).map(({ path }) => path) };
}

const stored = () => readdir(`${importer.services.config.dataDir}/imports`).catch(() => []);

describe("a file that cannot be taken in", () => {
  it.each<[string, Record<string, string | Blob>, string[]]>([
    ["of an unknown kind", { kind: "wishes" }, ["kind"]],
    ["with a mapping that is not JSON", { mapping: "{name" }, ["mapping"]],
    ["with a mapping that is a list", { mapping: "[]" }, ["mapping"]],
    ["with a mapping of the wrong type", { mapping: '{"name":5}' }, ["mapping.name"]],
    ["with a mapping that has too much", { mapping: '{"name":{"column":"name","sum":true}}' }, ["mapping.name.sum"]],
    ["with an unknown column", { mapping: '{"name":"Nam"}' }, ["mapping.name"]],
    ["with an unknown field", { mapping: '{"name":"name","shoeSize":"city"}' }, ["mapping.shoeSize"]],
    ["without a required field", { mapping: '{"city":"city"}' }, ["mapping.name"]],
    ["with a bad source", { source: "Sales Force!" }, ["source"]],
    ["with a bad match", { match: "colour" }, ["match"]],
    ["with a field that does not exist", { colour: "red" }, ["colour"]],
    ["that is empty", { file: new Blob([]) }, ["file"]],
    ["with blank lines only", { file: new Blob(["\n\n"]) }, ["file"]],
    ["with a header only", { file: new Blob(["name,city\n"]) }, ["file"]],
    ["with one column twice", { file: new Blob(["name,city,city\nA,B,C\n"]) }, ["file"]],
    ["that is binary", { file: new Blob([new Uint8Array([137, 80, 78, 71, 0, 1, 2, 3])]) }, ["file"]],
    ["that is no text", { file: new Blob(["name\n", new Uint8Array([0xe9, 0x01, 0x0a])]) }, ["file"]],
    ["that ends within a character", { file: new Blob(["name\nA", new Uint8Array([0xc3])]) }, ["file"]],
    ["whose first row never ends", { file: new Blob(['"name,city\nA,B\n']) }, ["file"]],
    ["with a cell of 10 MB", { file: new Blob(["name,city\nA,B\n", `"${"x".repeat(10_000_000)}",Rome\n`]) }, ["file"]],
    ["that is text", { file: "name\nAcme" }, ["file"]],
  ])("%s is refused by the name of what is wrong, and nothing stays", async (_, change, fields) => {
    expect(await refusal({ ...good(), ...change })).toEqual({ status: 422, fields });
    expect(await stored()).toEqual([]);
    expect(await importer.db.selectFrom("imports").select("id").execute()).toEqual([]);
  });

  it("is refused without its parts, and when the request is not multipart or is cut off", async () => {
    expect(await refusal({ kind: "companies", mapping: '{"name":"name"}' })).toEqual({ status: 422, fields: ["file"] });
    const { kind: _, ...kindless } = good();
    expect(await refusal(kindless)).toEqual({ status: 422, fields: ["kind"] });
    const { mapping: __, ...unmapped } = good();
    expect(await refusal(unmapped)).toEqual({ status: 422, fields: ["mapping"] });
    const { admin } = importer;
    expect((await admin.request("POST", "/v1/imports", { kind: "companies" })).status).toBe(415);
    const type = { "Content-Type": "multipart/form-data; boundary=xyz" };
    expect((await admin.request("POST", "/v1/imports", "--xyz\r\nContent-Disp", type)).status).toBe(400);
    expect((await admin.request("POST", "/v1/imports?dryRun=perhaps", "", type)).status).toBe(422);
    expect(await stored()).toEqual([]);
  });

  it("is refused when it says it is larger than 500 MB", async () => {
    const headers = {
      "Content-Type": "multipart/form-data; boundary=xyz",
      "Content-Length": String(600 * 1024 * 1024),
    };
    expect((await importer.admin.request("POST", "/v1/imports", "--xyz", headers)).status).toBe(413);
  });

  it("is refused on the way when it grows larger than it may, however much it said it has", async () => {
    const form = new FormData();
    form.append("file", new Blob(["x".repeat(5_000)]), "large.csv");
    const request = new Request("http://tandem.example/", { method: "POST", body: form });
    const { dataDir } = importer.services.config;
    await expect(receiveUpload(request, { dataDir, limit: 1_000 })).rejects.toMatchObject({ code: "too_large" });
    expect(await stored()).toEqual([]);
  });

  it("is taken from those who may: no viewer, members from admins only, money from who may see it", async () => {
    const viewer = await importer.as("viewer");
    const member = await importer.as("member");
    expect((await importer.send(good(), { by: viewer })).status).toBe(403);
    expect((await importer.send({ ...good(), kind: "members" }, { by: member })).status).toBe(403);
    await importer.db
      .updateTable("members")
      .set({ clearances: ["public", "internal"] })
      .where("id", "=", member.id)
      .execute();
    const mapping = '{"name":"name","annualRevenue":"city"}';
    expect((await importer.send({ ...good(), mapping }, { by: member })).status).toBe(403);
    expect(await stored()).toEqual([]);
  });
});

/** More rows than are looked at before the job. */
const LONG_HEAD = Array.from({ length: 1_200 }, (_, index) => `Lost ${index},Paris\n`).join("");

describe("a file that turns out bad on the way", () => {
  it("changes nothing when it ends inside a quoted cell", async () => {
    const report = await importer.bringIn("companies", `name,city\n${LONG_HEAD}"Lost Two,Rome\n`, { name: "name" });
    expect(report.status).toBe("failed");
    expect(report.failure).toContain("row 1202");
    expect(await importer.db.selectFrom("companies").select("id").where("name", "like", "Lost%").execute()).toEqual([]);
  });

  it("changes nothing when a cell is larger than any record", async () => {
    const report = await importer.bringIn("companies", `name,city\n${LONG_HEAD}"${"x".repeat(2_000_000)}",Rome\n`, {
      name: "name",
    });
    expect(report).toMatchObject({ status: "failed", counts: { rows: 0 } });
  });

  it("has rows with more or fewer cells refused one by one, by the number a spreadsheet shows", async () => {
    const csv = "name,city\nShort\n\nWide,Paris,too much\nRight One,Rome\n";
    const report = await importer.bringIn("companies", csv, { name: "name", city: "city" });
    expect(report.counts).toMatchObject({ rows: 3, created: 1, rejected: 2 });
    expect(report.errors.map(({ row }) => row)).toEqual([2, 4]);
  });

  it("comes in with BOM, semicolons, quoted line breaks and other line endings", async () => {
    const csv = '\ufeffname;city\r\n"Broken\r\nName";Paris\r\n"Quoted ""Name"";";Rome\r\n';
    const report = await importer.bringIn("companies", csv, { name: "name", city: "city" });
    expect(report).toMatchObject({ counts: { rows: 2, created: 2 } });
    const names = await importer.db
      .selectFrom("companies")
      .select("name")
      .where("city", "in", ["Paris", "Rome"])
      .orderBy("id")
      .execute();
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Broken\r\nName", 'Quoted "Name";']));
  });
});

describe("the report of an import", () => {
  it("shows errors page by page and as CSV that no spreadsheet takes for formulas", async () => {
    const rows = Array.from({ length: 1_001 }, (_, index) => `Acme ${index},=cmd|' /C calc'!A${index}`).join("\n");
    const report = await importer.bringIn("companies", `name,staff\n${rows}\n`, { name: "name", employees: "staff" });
    expect(report.counts).toMatchObject({ rows: 1_001, rejected: 1_001 });
    expect(report.errors).toHaveLength(1_000);
    const rest = await bodyOf<typeof report>(
      importer.admin.request("GET", `/v1/imports/${report.id}?errorsAfter=${report.nextErrorsAfter}`),
    );
    expect(rest).toMatchObject({ errors: [{ row: 1_002 }], nextErrorsAfter: null });
    const csv = await (await importer.admin.request("GET", `/v1/imports/${report.id}/errors.csv`)).text();
    const lines = csv.trimEnd().split("\r\n");
    expect(lines).toHaveLength(1_002);
    expect(lines[1]).toBe(`2,staff,"'=cmd|' /C calc'!A0",It is not a number with a decimal point.`);
  });

  it("lists imports newest first, page by page, and knows no other id", async () => {
    const page = await bodyOf<{ items: { id: string }[]; nextCursor: string }>(
      importer.admin.request("GET", "/v1/imports?limit=2"),
    );
    expect(page.items).toHaveLength(2);
    const next = await bodyOf<{ items: { id: string }[] }>(
      importer.admin.request("GET", `/v1/imports?limit=2&cursor=${page.nextCursor}`),
    );
    expect(next.items[0]?.id).not.toBe(page.items[1]?.id);
    expect((await importer.admin.request("GET", "/v1/imports?cursor=nonsense")).status).toBe(422);
    expect((await importer.admin.request("GET", "/v1/imports/00000000-0000-4000-8000-000000000000")).status).toBe(404);
    expect(
      (await importer.admin.request("GET", "/v1/imports/00000000-0000-4000-8000-000000000000/errors.csv")).status,
    ).toBe(404);
  });

  it("withholds refused cells from who may not see amounts", async () => {
    const report = await importer.bringIn("companies", "name,rev\nRevenue Co,secret\n", {
      name: "name",
      annualRevenue: "rev",
    });
    const member = await importer.as("member");
    await importer.db
      .updateTable("members")
      .set({ clearances: ["public", "internal"] })
      .where("id", "=", member.id)
      .execute();
    const seen = await bodyOf<typeof report>(member.request("GET", `/v1/imports/${report.id}`));
    expect(seen.errors).toMatchObject([{ row: 2, column: "rev", value: null }]);
  });
});
