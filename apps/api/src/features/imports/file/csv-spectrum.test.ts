import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDelimiter } from "./find-delimiter.ts";
import { readRecords } from "./read-records.ts";

const FOLDER = fileURLToPath(new URL("../../../../../../../shared/data/fuzz/", import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) process.stderr.write(`csv-spectrum: ${FOLDER} is not there, so its files are not checked\n`);

const names = isThere ? readdirSync(`${FOLDER}csv-spectrum-csv`).map((name) => name.replace(/\.csv$/, "")) : [];

type Row = Record<string, string>;

/** The JSON of this file was given another telephone number than its CSV; the CSV's is what a reader can find. */
const CORRECTIONS: Record<string, Row> = { location_coordinates: { "Contact Phone Number": "2095257564" } };

function expectedRows(name: string): Row[] {
  const json = JSON.parse(readFileSync(`${FOLDER}csv-spectrum-json/${name}.json`, "utf8")) as Row | Row[];
  return [json].flat().map((row) => ({ ...row, ...CORRECTIONS[name] }));
}

async function readTable(file: string): Promise<Row[]> {
  const delimiter = await findDelimiter(file, "utf-8");
  let header: string[] = [];
  const rows: Row[] = [];
  for await (const { row, cells } of readRecords(file, { encoding: "utf-8", delimiter })) {
    if (row === 1) header = cells;
    else rows.push(Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])));
  }
  return rows;
}

describe.skipIf(!isThere)("the csv-spectrum files", () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), "tandem-spectrum-"));
  });
  afterAll(() => rm(scratch, { recursive: true }));

  it("are all there", () => expect(names).toHaveLength(12));

  it.each(isThere ? names : ["none"])("%s is read equal to its JSON", async (name) => {
    const original = readFileSync(`${FOLDER}csv-spectrum-csv/${name}.csv`, "utf8");
    // On their way here those that are named for CRLF lost it; their JSON still has it.
    const text = name.endsWith("_crlf") ? original.replace(/\r?\n/g, "\r\n") : original;
    const file = path.join(scratch, `${name}.csv`);
    await writeFile(file, text);
    expect(await readTable(file)).toEqual(expectedRows(name));
  });
});
