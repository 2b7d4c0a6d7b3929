import type { Random } from "./seeded-random.ts";

/** Texts of one kind in the order in which one company uses them up; none comes twice before all came. */
export interface Deck<T> {
  draw(): T;
  left(): number;
}

export function deckOf<T>(texts: readonly T[], random: Random): Deck<T> {
  let rest: T[] = [];
  return {
    draw: () => {
      if (rest.length === 0) rest = random.shuffle(texts);
      return rest.pop() as T;
    },
    left: () => rest.length,
  };
}
