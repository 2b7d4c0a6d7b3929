/** Marks that set values apart when a cell is read; a value that holds one of them, or blanks at its edges, is quoted. */
const NEEDS_QUOTES = /[",;|\r\n]|^\s|\s$/;

/** Several values as one cell: `a;b`, and `"a;b";c` where a value holds a mark itself. */
export const writeList = (values: readonly string[]): string =>
  values.map((value) => (NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(";");

const VALUE = '(?:"(?:[^"]|"")*"|[^",;|\\r\\n]+)';
const VALUES = new RegExp(`^${VALUE}(?:;${VALUE})*$`);

/** The values of a cell that has quoted ones among them; null for every other cell. */
export function readQuotedList(cell: string): string[] | null {
  if (!cell.includes('"') || !VALUES.test(cell)) return null;
  return (cell.match(new RegExp(VALUE, "g")) ?? []).map((value) =>
    value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value,
  );
}
