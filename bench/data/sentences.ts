import type { Random } from "@tandem/api/sample-data/plan/seeded-random";
import { COMMON_WORD, QUALITIES, RARE_WORD, SUBJECTS, VERBS } from "./vocabulary.ts";

const POOL = 6000;
const COMMON_SHARE = 0.09;
const RARE_SHARE = 1 / 3000;

/** Writes texts of a history: titles, and bodies of a few to many sentences. */
export interface Writer {
  title(): string;
  /** Of `fewest` to `most` sentences of about 70 characters. */
  body(fewest: number, most: number): string;
}

/** All texts are put together from one pool of sentences, so that words are as uneven in them as they are in mail. */
export function sentencePool(random: Random): string[] {
  return Array.from({ length: POOL }, () => sentence(random));
}

export function writerOf(random: Random, pool: readonly string[]): Writer {
  const pickSentence = () => pool[Math.floor(random.next() ** 2 * pool.length)] ?? "";
  return {
    title: () => capital(`${skewed(random, QUALITIES)} ${skewed(random, SUBJECTS)} ${skewed(random, VERBS)}`),
    body(fewest, most) {
      const sentences = Array.from({ length: random.between(fewest, most) }, pickSentence);
      if (random.chance(RARE_SHARE)) sentences.push(`The colour is ${RARE_WORD}.`);
      if (random.chance(0.5)) sentences.push(`Reference ${random.between(10_000, 99_999)}.`);
      return sentences.join(" ");
    },
  };
}

function sentence(random: Random): string {
  const noun = () =>
    random.chance(COMMON_SHARE / 2) ? COMMON_WORD : `${skewed(random, QUALITIES)} ${skewed(random, SUBJECTS)}`;
  const site = `${random.pick(["site", "line", "hall", "gate", "unit"])} ${random.between(1, 400)}`;
  const text = random.pick([
    () => `we ${skewed(random, VERBS)} the ${noun()} for ${site} and the ${noun()} after it`,
    () => `the ${noun()} was ${skewed(random, VERBS)} before the ${noun()} of ${site}`,
    () => `could you tell us when the ${noun()} is ${skewed(random, VERBS)}, because the ${noun()} waits for it`,
    () =>
      `they ${skewed(random, VERBS)} ${random.between(2, 90)} of the ${noun()} items and ${skewed(random, VERBS)} the rest`,
    () => `please have the ${noun()} ${skewed(random, VERBS)} by the end of the week`,
  ])();
  return `${capital(text)}.`;
}

/** The first words of a list are far more frequent than the last. */
const skewed = (random: Random, words: readonly string[]): string =>
  words[Math.floor(random.next() ** 1.6 * words.length)] ?? "";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
