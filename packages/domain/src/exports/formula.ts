/**
 * What a spreadsheet takes for a formula: a sign in front (also full-width, also behind white space), or a tab or line
 * ending in front. Apostrophes before it are part of the pattern, so that one more can be told apart.
 */
const FORMULA = /^(?:['\s]*[=+\-@＝＋－＠]|'*[\t\r\n])/u;

/** A plus sign is not among them: "+4930123" is a telephone number, and a spreadsheet would drop its plus. */
const PLAIN_NUMBER = /^-\d+(?:\.\d+)?$/;

/** The cell as it is written to a CSV file: one apostrophe stands before what would run in a spreadsheet. */
export function escapeFormula(value: string): string {
  return FORMULA.test(value) && !PLAIN_NUMBER.test(value) ? `'${value}` : value;
}

/** What `escapeFormula` was given, for every text it wrote. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
