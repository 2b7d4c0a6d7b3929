import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBlank, readHostileStrings } from "../../../../../e2e/hostile-strings.ts";
import { type Importer, startImporter } from "./testing/bring-in.ts";

const ALL = readHostileStrings();
const SAYABLE = ALL.filter((text) => !isBlank(text));
const TRIMMED = SAYABLE.map((text) => text.trim());
const BLANK_ROWS = ALL.flatMap((text, index) => (isBlank(text) ? [index + 2] : []));

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const FILE = ["Id,Text", ...ALL.map((text, index) => `s${String(index).padStart(3, "0")},${cell(text)}`)].join("\r\n");

describe.skipIf(ALL.length === 0)("every hostile string of a file", { timeout: 120_000 }, () => {
  let importer: Importer;
  beforeAll(async () => {
    importer = await startImporter();
    await importer.admin.request("POST", "/v1/companies", { name: "Northwind", domain: "northwind.example" });
  });
  afterAll(() => importer.close());

  /** Brings them in; 663 are taken, and the 3 that are nothing but white space are refused with that reason. */
  const bring = async (kind: "companies" | "contacts" | "notes", mapping: object, reason: string) => {
    const report = await importer.bringIn(kind, FILE, { externalId: "Id", ...mapping }, { source: "strings" });
    expect(report.counts).toMatchObject({ rows: 666, created: 663, rejected: 3, updated: 0 });
    expect(report.errors).toMatchObject(BLANK_ROWS.map((row) => ({ row, column: "Text", message: reason })));
  };
  const stored = async (table: "companies" | "contacts" | "notes", column: "name" | "body") => {
    const { rows } = await sql<{ text: string }>`select ${sql.ref(column)} as text from ${sql.table(table)}
      where source = 'strings' order by external_id`.execute(importer.db);
    return rows.map(({ text }) => text);
  };

  it("is the name of a company, without the blanks at its edges", async () => {
    await bring("companies", { name: "Text" }, "A company needs a name.");
    expect(await stored("companies", "name")).toEqual(TRIMMED);
  });

  it("is the name of a contact, without the blanks at its edges", async () => {
    await bring("contacts", { name: "Text", company: { value: "northwind.example" } }, "A contact needs a name.");
    expect(await stored("contacts", "name")).toEqual(TRIMMED);
  });

  it("is a note, to the last blank", async () => {
    await bring("notes", { body: "Text", company: { value: "northwind.example" } }, "A note needs its text.");
    expect(await stored("notes", "body")).toEqual(SAYABLE);
  });
});
