/** Two letters that stand for a name: a person's first and last word, a company's first two; a single word gives two. */
export function monogramOf(name: string, kind: "person" | "company" = "person"): string {
  const words = name
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .filter(Boolean);
  const first = words[0];
  if (!first) return "?";
  const second = words.length > 1 ? words[kind === "person" ? words.length - 1 : 1] : undefined;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
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
