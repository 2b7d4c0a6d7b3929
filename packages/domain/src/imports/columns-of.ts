import type { ImportMapping } from "./mapping.ts";

/** The columns a mapping reads, each once. */
export function columnsOf(mapping: ImportMapping): string[] {
  const columns = Object.values(mapping).flatMap((source) => {
    if (typeof source === "string") return source;
    if ("columns" in source) return source.columns;
    return "column" in source ? source.column : [];
  });
  return [...new Set(columns)];
}
