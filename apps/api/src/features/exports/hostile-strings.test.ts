import { newId } from "@tandem/db/ids";
import { insertRows } from "@tandem/db/records/bulk-rows";
import { inTransaction } from "@tandem/db/transaction";
import { nameKey } from "@tandem/domain/companies/name-key";
import { unescapeFormula } from "@tandem/domain/exports/formula";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBlank, readHostileStrings } from "../../../../../e2e/hostile-strings.ts";
import { type Importer, startImporter } from "../imports/testing/bring-in.ts";
import { exportEverything, importEverything } from "./testing/hand-over.ts";
import { download } from "./testing/read-file.ts";

const strings = readHostileStrings().filter((text) => !isBlank(text) && !text.includes("\0"));
const FORMULAS = ["=1+1", "+1", "-1+1", "@A1", "＝1", "\t=1", "\r=1", "'=1", "''+1", " =1", "-5", "'", "a;b", 'a"b'];
const texts = [...strings, ...FORMULAS];
/** What a spreadsheet runs; a negative number is harmless. */
const isRun = (cell: string) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell);

let importer: Importer;

beforeAll(async () => {
  importer = await startImporter();
  const companies = texts.map((text) => ({
    id: newId(),
    name: text.slice(0, 300),
    nameKey: nameKey(text).slice(0, 300),
  }));
  const notes = texts.map((body, index) => ({ companyId: companies[index]?.id, id: newId(), body }));
  await inTransaction(importer.db, async (trx) => {
    await insertRows(trx, "companies", companies);
    await insertRows(trx, "notes", notes);
  });
});
afterAll(() => importer.close());

describe.skipIf(strings.length === 0)("the public lists of hostile strings", () => {
  it("are here", () => expect(strings.length).toBeGreaterThan(500));
});

describe.each([
  ["companies.csv", "name", (text: string) => text.slice(0, 300)],
  ["notes.csv", "body", (text: string) => text],
])("%s", (file, column, kept) => {
  it("holds no cell that a spreadsheet runs, and reads back byte by byte", async () => {
    const { rows } = await download(importer.admin, file);
    const cells = rows.map((row) => row[column] ?? "");
    expect(cells.filter(isRun)).toEqual([]);
    expect(rows.flatMap((row) => Object.values(row)).filter(isRun)).toEqual([]);
    expect(cells.map(unescapeFormula).toSorted()).toEqual(texts.map(kept).toSorted());
  });
});

it("come back through an import as they are", async () => {
  const reports = await importEverything(importer, await exportEverything(importer));
  for (const kind of ["companies", "notes"] as const)
    expect(reports.get(kind)).toMatchObject({ counts: { unchanged: texts.length, rejected: 0 }, errors: [] });
});
