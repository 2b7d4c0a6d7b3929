import type { Random } from "./seeded-random.ts";

export type Slots = Readonly<Record<string, string>>;

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

/** Fills texts of one occasion: the same number and weekday wherever their name stands. */
export function fillerOf(slots: Slots, random: Random): (text: string) => string {
  const known = new Map<string, string>(Object.entries({ day: random.pick(WEEKDAYS), ...slots }));
  const number = (name: string, low: string, high: string) => {
    const drawn = known.get(name) ?? String(random.between(Number(low), Number(high)));
    known.set(name, drawn);
    return drawn;
  };
  return (text) =>
    text
      .replace(/\[([^\][]*\|[^\][]*)\]/g, (_, choices: string) => random.pick(choices.split("|")))
      .replace(/\{(\w+):(\d+)-(\d+)\}/g, (_, name: string, low: string, high: string) => number(name, low, high))
      .replace(/\{(\w+)\}/g, (slot, name: string) => known.get(name) ?? slot)
      .replace(/(^|[.!?]\s|\n)the /g, "$1The ");
}
