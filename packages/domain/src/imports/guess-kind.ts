import { KIND_WORDS } from "./column-words.ts";
import { IMPORT_FIELDS } from "./fields/fields.ts";
import { guessColumns, type SampledColumn, wordsOf } from "./guess-columns.ts";
import { IMPORT_KINDS, type ImportKind } from "./import.ts";

const SURE_ENOUGH = 1;

/** What the rows of a file are, by its name and its columns; null where nothing speaks for any kind. */
export function guessKind(fileName: string, columns: readonly SampledColumn[]): ImportKind | null {
  const words = fileWords(fileName);
  const scored = IMPORT_KINDS.map((kind) => ({ kind, score: scoreFile(kind, words) + scoreHeader(kind, columns) }));
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most));
  return best.score >= SURE_ENOUGH ? best.kind : null;
}

/** "exports/ravenstack_support_tickets-2024-01-01.csv" is " ravenstack support ticket 2024 01 01 ". */
function fileWords(fileName: string): string {
  const name = fileName.split("/").at(-1) ?? "";
  return ` ${singular(wordsOf(name.replace(/\.[a-z]+$/i, "")))} `;
}

/** "ticket comments" and "ticket comment" are the same file. */
const singular = (words: string) => words.replace(/(?<=\w\w)s\b/g, "");

/** The longer a word of a kind in the name, the surer: "ticket messages" are no tickets. */
function scoreFile(kind: ImportKind, words: string): number {
  const found = KIND_WORDS[kind].filter((word) => words.includes(` ${singular(word)} `)).map((word) => word.length);
  return found.length > 0 ? 0.8 + Math.max(...found) / 40 : 0;
}

/** How much of the file the kind understands, and how much of what it needs the file has. */
function scoreHeader(kind: ImportKind, columns: readonly SampledColumn[]): number {
  if (columns.length === 0) return 0;
  const guesses = guessColumns(kind, columns).flatMap((guess) => guess ?? []);
  const understood = guesses.reduce((sum, { score }) => sum + score, 0) / columns.length;
  const given = new Set(guesses.map(({ field }) => field));
  const { fields, parts } = IMPORT_FIELDS[kind];
  const needed = fields.filter(({ required }) => required).map(({ name }) => name);
  const has = (name: string) => given.has(name) || (parts?.of === name && parts.from.some((part) => given.has(part)));
  return understood + 0.8 * (needed.filter(has).length / needed.length);
}
