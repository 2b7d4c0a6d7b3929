import { DELIMITERS, type Delimiter, type Encoding } from "@tandem/domain/imports/upload";
import { parse } from "csv-parse/sync";
import { decodeFile } from "./decode-file.ts";
import { CSV_OPTIONS, SEPARATOR_LINE } from "./read-records.ts";

const HEAD_CHARACTERS = 64 * 1024;
const HEAD_RECORDS = 100;

/** The mark that sets cells apart: the one that gives most rows as many cells as the header; a comma where none does. */
export async function findDelimiter(path: string, encoding: Encoding): Promise<Delimiter> {
  const { text, isWhole } = await readHead(path, encoding);
  const told = SEPARATOR_LINE.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === told);
  if (known) return known;
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter, isWhole) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function scoreOf(text: string, delimiter: Delimiter, isWhole: boolean): number {
  const widths = widthsOf(text, delimiter);
  const [header = 0] = widths;
  if (header < 2) return 0;
  const judged = widths.length > 1 && !isWhole && widths.length < HEAD_RECORDS ? widths.slice(0, -1) : widths;
  const alike = judged.filter((width) => width === header).length / judged.length;
  return alike + Math.min(header, 20) / 50;
}

/** Of a head that ends inside a quoted cell, the lines are counted as they stand. */
function widthsOf(text: string, delimiter: Delimiter): number[] {
  try {
    const records: string[][] = parse(text, { ...CSV_OPTIONS, delimiter, to: HEAD_RECORDS, skip_empty_lines: true });
    return records.map((cells) => cells.length);
  } catch {
    const lines = text.replace(/"[^"]*"/g, "").split(/\r\n|\n|\r/);
    return lines.slice(0, HEAD_RECORDS).map((line) => line.split(delimiter).length);
  }
}

async function readHead(path: string, encoding: Encoding): Promise<{ text: string; isWhole: boolean }> {
  let text = "";
  for await (const piece of decodeFile(path, encoding)) {
    text += piece;
    if (text.length > HEAD_CHARACTERS) return { text: text.slice(0, HEAD_CHARACTERS), isWhole: false };
  }
  return { text, isWhole: true };
}
