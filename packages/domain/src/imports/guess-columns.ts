import { FIELD_WORDS, KIND_FIELD_WORDS, KIND_WORDS, LAST_RESORT } from "./column-words.ts";
import { detectFormat } from "./detect-format.ts";
import { detectValues } from "./detect-values.ts";
import type { Field } from "./fields/field.ts";
import { IMPORT_FIELDS } from "./fields/fields.ts";
import type { ImportKind } from "./import.ts";
import { cellReader } from "./read-cell.ts";
import type { ColumnGuess } from "./upload.ts";

/** A column of a file: its name, and different cells of it that are not empty. */
export interface SampledColumn {
  name: string;
  cells: readonly string[];
}

export interface ScoredGuess extends ColumnGuess {
  /** How sure it is, 0 to 1. */
  score: number;
}

/** In a file of another system a column of that name is something else. */
const ONLY_OURS = new Set(["tandemId", "source"]);

/** What each column means, by its name and by what its cells look like; null where nobody can tell. */
export function guessColumns(kind: ImportKind, columns: readonly SampledColumn[]): (ScoredGuess | null)[] {
  const guesses = columns.map((): ScoredGuess | null => null);
  const taken = new Set<string>();
  const isOurs = columns[0]?.name === "tandemId";
  const candidates = columns
    .flatMap((column, index) => scoreColumn(kind, column, isOurs).map((guess) => ({ index, guess })))
    .sort((one, other) => other.guess.score - one.guess.score || one.index - other.index);
  for (const { index, guess } of candidates) {
    const isList = fieldOf(kind, guess.field)?.type === "texts";
    if (guesses[index] || (taken.has(guess.field) && !isList)) continue;
    guesses[index] = guess;
    taken.add(guess.field);
  }
  for (const [field, words] of Object.entries(LAST_RESORT[kind] ?? {})) {
    const index = columns.findIndex(({ name }) => words.includes(wordsOf(name)));
    const column = columns[index];
    if (column && !taken.has(field)) guesses[index] = describe(fieldOf(kind, field), column, 0.5);
  }
  return guesses;
}

const fieldOf = (kind: ImportKind, name: string) => IMPORT_FIELDS[kind].fields.find((field) => field.name === name);

function scoreColumn(kind: ImportKind, column: SampledColumn, isOurs: boolean): ScoredGuess[] {
  return IMPORT_FIELDS[kind].fields.flatMap((field) => {
    if (!isOurs && ONLY_OURS.has(field.name)) return [];
    const byName = scoreName(kind, field, column.name);
    const byLook = byName === 0 ? scoreLook(field, column) : byName;
    const guess = byLook > 0 ? describe(field, column, byLook) : null;
    return guess ?? [];
  });
}

/** The guess with its format and values, less sure the more cells it cannot read; null where it reads less than half. */
function describe(field: Field | undefined, { cells }: SampledColumn, score: number): ScoredGuess | null {
  if (!field) return null;
  const { format, choices } = detectFormat(field, cells);
  const values = detectValues(field, cells);
  const told = format ?? choices[0]?.format;
  const read = cellReader(field, told);
  if ("problem" in read || cells.length === 0) return { field: field.name, format, choices, values, score };
  const readable = cells.filter((cell) => "value" in read(values[cell.trim()] ?? cell.trim())).length / cells.length;
  return readable < 0.5 ? null : { field: field.name, format, choices, values, score: score * (0.5 + readable / 2) };
}

/** "Account Name", "account_name" and "accountName" are "account name". */
export function wordsOf(name: string): string {
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const FILLERS = /\b(the|usd|eur|gbp|flag|is|in|of|primary|main|default|c|date time|datetime)\b/g;

function scoreName(kind: ImportKind, field: Field, name: string): number {
  if (name === field.name) return 1;
  const words = wordsOf(name);
  if (words === wordsOf(field.name)) return 0.98;
  const own = KIND_FIELD_WORDS[kind]?.[field.name] ?? [];
  const common = FIELD_WORDS[field.name] ?? [];
  const place = [...own, ...common].indexOf(words);
  if (place >= 0) return (own.includes(words) ? 0.95 : 0.9) - place / 1_000;
  if (field.name === "externalId" && isOwnId(kind, words)) return words.endsWith(" id") ? 0.94 : 0.85;
  const bare = bareWords(kind, words);
  if (bare && bare !== words && [wordsOf(field.name), ...own, ...common].includes(bare)) return 0.7;
  return 0;
}

/** "ticket id" in a file of tickets. */
const isOwnId = (kind: ImportKind, words: string) =>
  KIND_WORDS[kind].some((word) => words === `${word} id` || words === `${word} number` || words === `${word} key`);

/** Without fillers and without the name of the kind: "deal amount usd" is "amount". */
function bareWords(kind: ImportKind, words: string): string {
  const plain = words.replace(FILLERS, " ").replace(/\s+/g, " ").trim();
  const prefix = KIND_WORDS[kind].find((word) => plain.startsWith(`${word} `));
  return prefix ? plain.slice(prefix.length + 1) : plain;
}

/** Addresses look like nothing else. */
function scoreLook({ type }: Field, { cells }: SampledColumn): number {
  const isTold = type === "email" ? /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i : type === "web" ? /^https?:\/\//i : null;
  return isTold && cells.length > 0 && cells.every((cell) => isTold.test(cell.trim())) ? 0.4 : 0;
}
