import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Importer, startImporter } from "./testing/bring-in.ts";
import { uploadsOf } from "./testing/hand-in.ts";

let importer: Importer;
beforeAll(async () => {
  importer = await startImporter();
});
afterAll(() => importer.close());

const MAPPING = { externalId: "id", name: "name", employees: "staff", summary: "=about", parent: "parent" };
const HOSTILE = ['=cmd|" /C calc"!A0', "+49 30 1", "'=kept", 'a, "b"\nc; d', "@x\ty", "Ünïcode 漢字 🙂"];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const CSV = [
  "id,name,staff,=about,parent",
  ...HOSTILE.map((text, index) => [`h${index}`, quoted(text), "many", quoted(text), ""].join(",")),
  "ok,Fine,5,,",
  "w,Wide,5,,,too much",
  "c,Later Child,5,,Later Parent",
  "p,Later Parent,5,,",
  "",
].join("\n");

const rejectedOf = async (importId: string, by = importer.admin) =>
  by.request("GET", `/v1/imports/${importId}/rejected-rows.csv`);

describe("the refused rows of an import", () => {
  it("come back as they stood, are mended, and come in byte for byte", async () => {
    const trial = await importer.bringIn("companies", CSV, MAPPING, { dryRun: true });
    const first = await importer.bringIn("companies", CSV, MAPPING);
    expect(first.counts).toMatchObject({ rows: 10, created: 3, rejected: 7 });
    const file = await (await rejectedOf(first.id)).text();
    expect(await (await rejectedOf(trial.id)).text()).toBe(file);
    const lines = file.split("\r\n");
    expect(lines[0]).toBe("id,name,staff,'=about,parent,,Tandem row,Tandem reason");
    expect(file).toContain("2,staff: It is not a number with a decimal point.");
    expect(file).toContain("The row has 6 cells where the header has 5.");
    expect(file).not.toContain("Later Child");
    expect(lines.slice(1).some((line) => /(^|,)"?[=+@]/.test(line))).toBe(false);

    const uploads = uploadsOf(importer);
    const upload = await uploads.handIn("rejected-rows.csv", file.replaceAll(",many,", ",7,").replace("too much", ""));
    expect(upload.files[0]?.columns.map(({ name }) => name)).toEqual(["id", "name", "staff", "=about", "parent"]);
    const [mended] = await uploads.bringIn(upload.id, [
      { file: "rejected-rows.csv", kind: "companies", mapping: MAPPING },
    ]);
    expect(mended?.counts).toMatchObject({ rows: 7, created: 7, rejected: 0 });
    const rows = await importer.db
      .selectFrom("companies")
      .select(["name", "summary", "employees"])
      .where("externalId", "like", "h%")
      .orderBy("externalId")
      .execute();
    expect(rows).toEqual(HOSTILE.map((text) => ({ name: text, summary: text, employees: 7 })));
  });

  it("are for those who may see amounts and personal data", async () => {
    const { id } = await importer.bringIn("companies", "name,staff\nA,many\n", { name: "name", employees: "staff" });
    const member = await importer.as("member");
    await importer.db
      .updateTable("members")
      .set({ clearances: ["public", "internal", "financial"] })
      .where("id", "=", member.id)
      .execute();
    expect((await rejectedOf(id, member)).status).toBe(403);
    expect((await rejectedOf("00000000-0000-4000-8000-000000000000")).status).toBe(404);
  });
});
