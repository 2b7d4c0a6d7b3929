import type { Random } from "./seeded-random.ts";

/** Texts of one kind in the order in which one company uses them up; none comes twice before all came. */
export interface Deck<T> {
  draw(): T;
}

/** How often the whole book has used a text: a reader of two companies should rarely meet it twice. */
export type Usage = Map<unknown, number>;

export function deckOf<T>(texts: readonly T[], random: Random, usage: Usage): Deck<T> {
  const used = (text: T) => usage.get(text) ?? 0;
  let rest: T[] = [];
  return {
    draw: () => {
      if (rest.length === 0) rest = random.shuffle(texts).toSorted((one, other) => used(other) - used(one));
      const text = rest.pop() as T;
      usage.set(text, used(text) + 1);
      return text;
    },
  };
}
