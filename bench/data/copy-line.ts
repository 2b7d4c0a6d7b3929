/** What a column takes. JSON is text; a list is an array of PostgreSQL. */
export type Cell = string | number | boolean | null | Date | readonly string[];
export type Row = Readonly<Record<string, Cell>>;
/** Takes one row of a table; all rows of a table name the same columns in the same order. */
export type Emit = (table: string, row: Row) => void;

/** One line of COPY's text format, with its line break. */
export function copyLine(row: Row): string {
  let line = "";
  for (const column in row) line += `${line === "" ? "" : "\t"}${copyCell(row[column] ?? null)}`;
  return `${line}\n`;
}

function copyCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "string") return escapeText(cell);
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "t" : "f";
  if (cell instanceof Date) return cell.toISOString();
  return escapeText(`{${cell.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`);
}

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

const escapeText = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter) : text;
