import type { Random } from "@tandem/api/sample-data/plan/seeded-random";

/** A UUIDv7 of that moment whose random bits come from `random`: the same run makes the same ids. */
export function makeId(random: Random, at: number): string {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, "0");
  const a = hex(random, 0x1000, 3);
  const b = (0x8000 + Math.floor(random.next() * 0x4000)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a}-${b}-${hex(random, 0x1000000, 6)}${hex(random, 0x1000000, 6)}`;
}

const hex = (random: Random, below: number, digits: number) =>
  Math.floor(random.next() * below)
    .toString(16)
    .padStart(digits, "0");
