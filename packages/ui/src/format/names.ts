/** Up to two letters that stand for a name: first and last word, or the first two letters of a single word. */
export function monogramOf(name: string): string {
  const words = name
    .split(/[\s\-–,.&/()]+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  if (!first) return "?";
  const letters = last ? [...first].slice(0, 1).concat([...last].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join("").toUpperCase();
}

/** A stable number from 0 to count − 1, so that a name always wears the same colour. */
export function hashName(name: string, count: number): number {
  let hash = 2166136261;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 16777619);
  }
  return (hash >>> 0) % count;
}
