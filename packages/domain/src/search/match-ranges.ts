import type { MatchRange } from "./search-hits.ts";

/**
 * Where the words of a query stand in a text, without regard to case and accents: the whole query where it is there, else
 * each of its words that begins a word, or stands anywhere if none does. Ranges are in order and do not touch.
 */
export function matchRanges(text: string, query: string): MatchRange[] {
  const folded = fold(text);
  const whole = foldText(query.trim());
  if (whole === "") return [];
  const at = findFrom(folded.text, whole, true) ?? findFrom(folded.text, whole, false);
  if (at !== null) return [toRange(folded, at, whole.length)];
  const words = [...new Set(whole.split(/\s+/))];
  const places = words.flatMap((word) => {
    const start = findFrom(folded.text, word, true);
    return start === null ? [] : [toRange(folded, start, word.length)];
  });
  return merged(places);
}

interface Folded {
  text: string;
  /** For each unit of the folded text, where the character it came from begins and ends. */
  from: number[];
  to: number[];
}

function fold(text: string): Folded {
  const folded: Folded = { text: "", from: [], to: [] };
  let at = 0;
  for (const character of text) {
    const plain = foldText(character);
    for (let i = 0; i < plain.length; i += 1) {
      folded.from.push(at);
      folded.to.push(at + character.length);
    }
    folded.text += plain;
    at += character.length;
  }
  return folded;
}

/** As far as Unicode can take a letter apart; those that it cannot (ø, ł, ß) by hand, as PostgreSQL's unaccent does. */
const WHOLE_LETTERS: Record<string, string> = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h" };

const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđßæœıħ]/g, (letter) => WHOLE_LETTERS[letter] ?? letter);

function findFrom(text: string, word: string, atWordStart: boolean): number | null {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!atWordStart || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return at;
  return null;
}

const toRange = ({ from, to }: Folded, at: number, length: number): MatchRange => [
  from[at] ?? 0,
  to[at + length - 1] ?? 0,
];

function merged(ranges: MatchRange[]): MatchRange[] {
  const out: MatchRange[] = [];
  for (const [from, to] of ranges.sort((one, other) => one[0] - other[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}
