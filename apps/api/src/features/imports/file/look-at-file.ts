import type { Delimiter, Encoding } from "@tandem/domain/imports/upload";
import { findDelimiter } from "./find-delimiter.ts";
import { type FileFormat, readRecords } from "./read-records.ts";
import { UnreadableFile } from "./unreadable-file.ts";

export const SAMPLED_ROWS = 1_000;

export interface FileLook extends FileFormat {
  /** The names of the columns, trimmed; none where the file has no header. */
  header: string[];
  /** Rows that are not empty, at most 1,000. */
  rows: string[][];
  hasMoreRows: boolean;
  /** Why it cannot be imported, in a sentence. */
  problem: string | null;
}

/** Reads the head of a file, as told or as its text suggests. */
export async function lookAtFile(
  path: string,
  { encoding, delimiter }: { encoding: Encoding; delimiter?: Delimiter | undefined },
): Promise<FileLook> {
  const look: FileLook = {
    encoding,
    delimiter: delimiter ?? ",",
    header: [],
    rows: [],
    hasMoreRows: false,
    problem: null,
  };
  try {
    look.delimiter = delimiter ?? (await findDelimiter(path, encoding));
    await readSample(path, look);
    look.problem = problemOf(look);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    look.problem = error.message;
  }
  return look;
}

async function readSample(path: string, look: FileLook): Promise<void> {
  for await (const { row, cells } of readRecords(path, look)) {
    if (row === 1) look.header = cells.map((cell) => cell.trim());
    else if (look.rows.length >= SAMPLED_ROWS) look.hasMoreRows = true;
    else if (cells.length > 0) look.rows.push(cells);
    if (look.hasMoreRows || look.header.length === 0) return;
  }
}

function problemOf({ header, rows }: FileLook): string | null {
  if (header.length === 0) return "The file has no header in its first row.";
  const repeated = header.find((name, index) => name !== "" && header.indexOf(name) !== index);
  if (repeated !== undefined) return `The file has more than one column named "${repeated}".`;
  return rows.length === 0 ? "The file has a header and no rows." : null;
}
