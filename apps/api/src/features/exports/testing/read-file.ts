import { parse } from "csv-parse/sync";
import type { TestCaller } from "../../../testing/test-api.ts";

export interface ExportedFile {
  text: string;
  columns: string[];
  rows: Record<string, string>[];
}

/** A file as a spreadsheet or an import takes it. */
export function readCsv(text: string): ExportedFile {
  const records = parse(text, { bom: true, relax_column_count: false, record_delimiter: "\r\n" });
  const [columns = [], ...rows] = records as string[][];
  return {
    text,
    columns,
    rows: rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? ""]))),
  };
}

export async function download(who: TestCaller, path: string): Promise<ExportedFile> {
  const answer = await who.request("GET", `/v1/exports/${path}`);
  const body = Buffer.from(await answer.arrayBuffer()).toString("utf8");
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body}`);
  return readCsv(body);
}
