import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../../testing/test-api.ts";
import { ZIP_LIMITS } from "./file/unzip.ts";
import { takeUpload } from "./take-upload.ts";
import { type Importer, startImporter } from "./testing/bring-in.ts";
import { type Content, uploadsOf, zipOf } from "./testing/hand-in.ts";

let importer: Importer;
let uploads: ReturnType<typeof uploadsOf>;
beforeAll(async () => {
  importer = await startImporter();
  uploads = uploadsOf(importer);
});
afterAll(() => importer.close());

const stored = () => readdir(`${importer.services.config.dataDir}/imports`).catch(() => []);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.csv`, "name\nA\n"]));

/** A zip whose one file says it is small and is not, or is locked: made by hand, as no packer would. */
function forgedZip(content: Buffer, { saysBytes = content.length, flags = 0 } = {}): Buffer {
  const name = Buffer.from("a.csv");
  const data = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(saysBytes, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, name, data]);
  const rest = Buffer.alloc(14);
  const central = Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, rest, name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from("PK\x05\x06", "latin1"), end]);
}

describe("an upload that cannot be read", () => {
  it.each<[string, string, () => Content | Promise<Content>, string]>([
    ["that is empty", "a.csv", () => "", "is empty"],
    ["that is a picture", "a.csv", () => Buffer.from([137, 80, 78, 71, 0, 1, 2, 3]), "NUL bytes"],
    ["that is noise", "a.csv", () => Buffer.concat([Buffer.from("name\n"), randomBytes(5_000)]), "not a CSV file"],
    ["that is a PDF", "a.csv", () => "%PDF-1.7\n1 0 obj", "is a PDF"],
    ["with NUL bytes in its text", "a.csv", () => "name\nAc\0me\n", "NUL bytes"],
    ["that ends within a UTF-16 character", "a.csv", () => utf16("name\nAcme\n").subarray(0, -1), "cut off"],
    ["that is an old workbook", "a.xls", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "save it as CSV"],
    ["that is a workbook", "a.xlsx", () => zipOf({ "[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>" }), "CSV"],
    ["that is a zip without tables", "a.zip", () => zipOf({ "a.png": "x" }), "holds no CSV file"],
    ["that is an empty zip", "a.zip", () => zipOf({}), "holds no CSV file"],
    ["that is a zip cut off", "a.zip", async () => (await zipOf(many(3))).subarray(0, 150), "broken or cut off"],
    ["with more than 50 files", "a.zip", () => zipOf(many(51)), "more than 50 files"],
    ["that unpacks to far more than it is", "a.zip", () => zipOf({ "a.csv": "x".repeat(30_000_000) }), "200 times"],
    ["that lies about its size", "a.zip", () => forgedZip(Buffer.alloc(30_000_000, "x"), { saysBytes: 9 }), "broken"],
    ["that is locked", "a.zip", () => forgedZip(Buffer.from("name\nA\n"), { flags: 1 }), "password"],
  ])("%s is refused in a sentence, and nothing stays", async (_, name, content, sentence) => {
    const answer = await uploads.send(name, await content());
    expect(answer.status).toBe(422);
    const { fields } = await bodyOf<{ fields: { path: string; message: string }[] }>(answer);
    expect(fields.map(({ path }) => path)).toEqual(["file"]);
    expect(fields[0]?.message).toContain(sentence);
    expect(await stored()).toEqual([]);
    expect(await importer.db.selectFrom("importUploads").select("id").execute()).toEqual([]);
  });

  it("is refused when a zip holds more than may be unpacked, counted as it comes out", async () => {
    const form = new FormData();
    form.append("file", new Blob([await zipOf({ "a.csv": "n\n".repeat(900), "b.csv": "n\n".repeat(900) })]), "a.zip");
    const request = new Request("http://tandem.example/", { method: "POST", body: form });
    const member = { kind: "member", memberId: importer.admin.id, role: "admin", clearances: [] } as const;
    const ctx = { db: importer.db, actor: member, now: new Date(), requestId: "test" };
    const { dataDir } = importer.services.config;
    const zipLimits = { ...ZIP_LIMITS, bytes: 2_000 };
    const refused = takeUpload(ctx as never, request, { dataDir, limit: 1_000_000, zipLimits });
    await expect(refused).rejects.toMatchObject({ code: "invalid" });
    expect(await stored()).toEqual([]);
  });
});

describe("a file that can be looked at, and not be imported", () => {
  it.each<[string, Content, string]>([
    ["with a mark and nothing else", "\ufeff", "no header"],
    ["with a header and no rows", "name,city\n", "no rows"],
    ["with one column twice", "name,city,name\nA,B,C\n", 'more than one column named "name"'],
    ["that ends inside a quoted cell", 'name,city\nA,"B\n', "closing quote"],
    ["with a cell of 10 MB", `name,city\nA,${"x".repeat(10_000_000)}\n`, "Row 2 is larger than 1 MB"],
    ["with a NUL in UTF-16", utf16("name\nAcme\nAc\0me\n"), "Row 3 holds a NUL"],
  ])("%s says why, and is not begun", async (_, content, sentence) => {
    const upload = await uploads.handIn("a.csv", content);
    expect(upload.files[0]?.problem).toContain(sentence);
    const answer = await uploads.start(upload.id, [{ file: "a.csv", kind: "companies", mapping: { name: "name" } }]);
    expect(answer.status).toBe(422);
    const { fields } = await bodyOf<{ fields: { path: string; message: string }[] }>(answer);
    expect(fields[0]).toMatchObject({ path: "steps.0.file" });
    expect(fields[0]?.message).toContain(sentence);
    expect(await importer.db.selectFrom("imports").select("id").execute()).toEqual([]);
  });
});

describe("a file that is odd, and whole", () => {
  const nameOf = async (content: Content, mapping = { name: "name" }) => {
    const upload = await uploads.handIn("odd.csv", content);
    const [report] = await uploads.bringIn(upload.id, [{ file: "odd.csv", kind: "companies", mapping }]);
    return { file: upload.files[0], report };
  };

  it.each<[string, Content, object]>([
    ["UTF-16 with its mark", utf16("name;city\r\nKöln Öl €;Köln\r\n"), { encoding: "utf-16le", delimiter: ";" }],
    [
      "UTF-16 without one",
      Buffer.from("name\tcity\nOdd Ärger\tKöln\n", "utf16le"),
      { encoding: "utf-16le", delimiter: "\t" },
    ],
    [
      "UTF-16, the other way round",
      utf16("name|city\nOdd Øre|Köln\n").swap16(),
      { encoding: "utf-16be", delimiter: "|" },
    ],
    [
      "Windows-1252",
      Buffer.from("name,city\nOdd \x80 \x93Caf\xe9\x94,K\xf6ln\n", "latin1"),
      { encoding: "windows-1252" },
    ],
    ["with the line endings of an old Mac", "name,city\rOdd Mac,Köln\r", { encoding: "utf-8", sampledRows: 1 }],
    ["with Excel's first line", "sep=;\r\nname;city\r\nOdd, Sep;Köln\r\n", { delimiter: ";" }],
  ])("comes in: %s", async (_, content, expected) => {
    const { file, report } = await nameOf(content, { name: "name", ...{ city: "city" } });
    expect(file).toMatchObject(expected);
    expect(report).toMatchObject({ status: "done", counts: { rows: 1, created: 1 } });
    const found = await importer.db.selectFrom("companies").select("city").where("city", "=", "Köln").execute();
    expect(found.length).toBeGreaterThan(0);
  });

  it("keeps every character of Windows-1252", async () => {
    await nameOf(Buffer.from("name\n\x80\x85\x8a\x93\x94\x9f\xe9\xff\n", "latin1"));
    const found = await importer.db.selectFrom("companies").select("id").where("name", "=", "€…Š“”Ÿéÿ").execute();
    expect(found).toHaveLength(1);
  });

  it("has 2,000 columns, of which two are read", async () => {
    const columns = Array.from({ length: 2_000 }, (_, index) => `c${index}`);
    const { report } = await nameOf(`${columns.join(",")}\n${columns.join(",")}\n`, { name: "c1999" });
    expect(report).toMatchObject({ status: "done", counts: { created: 1 } });
  });

  it("is filled up with empty cells by a spreadsheet", async () => {
    const { report } = await nameOf("name,city,,\nFilled Up,Rome,,\nToo Long,Rome,,x\nShort\n");
    expect(report).toMatchObject({ counts: { created: 1, rejected: 2 } });
    expect(report?.errors.map(({ row, message }) => [row, message])).toEqual([
      [3, "The row has 4 cells where the header has 2."],
      [4, "The row has 1 cells where the header has 2."],
    ]);
  });
});

describe("the same file twice at once", () => {
  it("is refused while the first is being imported, and taken afterwards", async () => {
    const steps = [{ file: "a.csv", kind: "companies", mapping: { name: "name" } }] as const;
    const [one, two] = [await uploads.handIn("a.csv", "name\nTwice\n"), await uploads.handIn("a.csv", "name\nTwice\n")];
    const answers = await Promise.all([one, two].map(({ id }) => uploads.start(id, steps)));
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    const [accepted, refused] = answers[0]?.status === 202 ? answers : [...answers].reverse();
    expect((await bodyOf<{ detail: string }>(refused as Response)).detail).toBe('"a.csv" is being imported right now.');
    const id = (await bodyOf<{ imports: { id: string }[] }>(accepted as Response)).imports[0]?.id ?? "";
    await importer.run(id);
    expect(await importer.report(id)).toMatchObject({ status: "done", counts: { created: 1 } });
    const left = answers[0]?.status === 202 ? two : one;
    const [again] = await uploads.bringIn(left.id, [...steps.map((step) => ({ ...step, match: "name" as const }))]);
    expect(again).toMatchObject({ status: "done", counts: { unchanged: 1 } });
  });
});
