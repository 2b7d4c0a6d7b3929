import { Readable } from "node:stream";
import type { Delimiter, Encoding } from "@tandem/domain/imports/upload";
import { CsvError, parse } from "csv-parse";
import { decodeFile } from "./decode-file.ts";
import { rowLayout } from "./row-layout.ts";
import { UnreadableFile } from "./unreadable-file.ts";

/** No record of a customer is larger; an unclosed quote would swallow the rest of the file. */
const LARGEST_RECORD = 1_000_000;

export const CSV_OPTIONS = {
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: LARGEST_RECORD,
  record_delimiter: ["\r\n", "\n", "\r"],
};

/** How the bytes of a file become cells. */
export interface FileFormat {
  encoding: Encoding;
  delimiter: Delimiter;
}

export interface CsvRecord {
  /** As a spreadsheet numbers it: the header is 1. */
  row: number;
  cells: string[];
}

/** Every record of the file, the header first, in a stream; an empty line is a row without cells. Throws UnreadableFile. */
export async function* readRecords(path: string, { encoding, delimiter }: FileFormat): AsyncGenerator<CsvRecord> {
  const parser = parse({ ...CSV_OPTIONS, delimiter });
  const seen = { nul: false };
  const text = Readable.from(withoutSeparatorLine(watchForNul(decodeFile(path, encoding), seen)));
  text.on("error", (error) => parser.destroy(error));
  let row = 0;
  let layout: ReturnType<typeof rowLayout> | undefined;
  try {
    for await (const cells of text.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      if (seen.nul && cells.some((cell) => cell.includes("\0")))
        throw new UnreadableFile(`Row ${row} holds a NUL character, which no text does.`);
      layout ??= rowLayout(cells);
      yield { row, cells: cells.length === 1 && cells[0]?.trim() === "" ? [] : layout(cells) };
    }
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile(explain(error, brokenRow(error, row))) : error;
  } finally {
    text.destroy();
  }
}

/** The names of the columns, trimmed; null for a file without any. */
export async function readHeader(
  path: string,
  format: FileFormat,
): Promise<{ names: string[]; hasRows: boolean } | null> {
  let names: string[] | null = null;
  for await (const { cells } of readRecords(path, format)) {
    if (names && cells.length > 0) return { names, hasRows: true };
    if (names) continue;
    if (cells.length === 0) return null;
    names = cells.map((cell) => cell.trim());
  }
  return names && { names, hasRows: false };
}

/** Excel's own first line says which mark the file uses; a spreadsheet does not show it. */
export const SEPARATOR_LINE = /^"?sep=([,;\t|])"?[ ,;\t]*(?:\r\n|\n|\r(?!$))/i;
const LONGEST_SEPARATOR_LINE = 40;

async function* watchForNul(text: AsyncIterable<string>, seen: { nul: boolean }): AsyncGenerator<string> {
  for await (const piece of text) {
    seen.nul ||= piece.includes("\0");
    yield piece;
  }
}

async function* withoutSeparatorLine(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string | null = "";
  for await (const piece of text) {
    if (held === null) {
      if (piece) yield piece;
      continue;
    }
    held += piece;
    if (held.length < LONGEST_SEPARATOR_LINE) continue;
    yield held.replace(SEPARATOR_LINE, "");
    held = null;
  }
  if (held) yield held.replace(SEPARATOR_LINE, "");
}

/** Records that were read and not yet handed out are lost with the error; the parser has counted them. */
const brokenRow = ({ records }: CsvError, row: number): number => (typeof records === "number" ? records : row) + 1;

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
