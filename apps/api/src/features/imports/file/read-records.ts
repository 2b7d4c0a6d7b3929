import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import { UnreadableFile } from "./unreadable-file.ts";

/** No record of a customer is larger; an unclosed quote would swallow the rest of the file. */
const LARGEST_RECORD = 1_000_000;
const DELIMITERS = [",", ";", "\t", "|"] as const;
const HEAD_BYTES = 64 * 1024;

export interface CsvRecord {
  /** As a spreadsheet numbers it: the header is 1. */
  row: number;
  cells: string[];
}

/** Every record of the file, the header first, in a stream; an empty line is a row without cells. Throws UnreadableFile. */
export async function* readRecords(path: string, delimiter: string): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LARGEST_RECORD,
  });
  const file = createReadStream(path);
  file.on("error", (error) => parser.destroy(error));
  let row = 0;
  try {
    for await (const cells of file.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      yield { row, cells: cells.length === 1 && cells[0]?.trim() === "" ? [] : cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(explain(error, row + 1)) : error;
  } finally {
    file.destroy();
  }
}

/** The names of the columns, trimmed; null for a file without any. */
export async function readHeader(
  path: string,
  delimiter: string,
): Promise<{ names: string[]; hasRows: boolean } | null> {
  let names: string[] | null = null;
  for await (const { cells } of readRecords(path, delimiter)) {
    if (names && cells.length > 0) return { names, hasRows: true };
    if (names) continue;
    if (cells.length === 0) return null;
    names = cells.map((cell) => cell.trim());
  }
  return names && { names, hasRows: false };
}

/** The mark that sets the cells of the first line apart; a comma where there is none. */
export async function findDelimiter(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: HEAD_BYTES })) chunks.push(chunk as Buffer);
  const head = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/"[^"]*"/g, "");
  const line = head.split(/[\r\n]/, 1)[0] ?? "";
  const counts = DELIMITERS.map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function explain({ code }: CsvError, row: number): string {
  switch (code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return `The file ends inside a quoted cell of row ${row} or below: a closing quote is missing, or the file is cut off.`;
    case "CSV_MAX_RECORD_SIZE":
      return `Row ${row} is larger than 1 MB: a closing quote may be missing.`;
    default:
      return `Row ${row} cannot be read as CSV.`;
  }
}
