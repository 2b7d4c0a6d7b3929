/** "Ben Okafor <ben@x.example>; ivy@y.example": the addresses that stand in a field, whatever parts them. */
export const addressesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim())
    .filter(Boolean);

/** Puts an address at the end, or takes it out where it stands already. */
export function toggleAddress(text: string, address: string): string {
  const known = addressesIn(text);
  const isThere = known.some((one) => one.toLowerCase() === address.toLowerCase());
  const next = isThere ? known.filter((one) => one.toLowerCase() !== address.toLowerCase()) : [...known, address];
  return next.join(", ");
}

/** What is wrong with which of the addresses, as one sentence below their field. */
export function problemOf(fields: Record<string, string[]>, name: "to" | "cc", text: string): string | undefined {
  if (fields[name]) return fields[name][0];
  const [path, problems] = Object.entries(fields).find(([key]) => key.startsWith(`${name}.`)) ?? [];
  if (!path || !problems) return undefined;
  const address = addressesIn(text)[Number(path.split(".")[1])];
  return address ? `${address}: ${problems[0]}` : problems[0];
}
