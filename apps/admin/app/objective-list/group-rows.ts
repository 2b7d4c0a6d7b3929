import type { ObjectiveRow } from "./objective-row.ts";

export const GROUPS = ["status", "company"] as const;
export type Group = (typeof GROUPS)[number];

export const groupIn = (params: URLSearchParams): Group | null =>
  GROUPS.find((one) => one === params.get("group")) ?? null;

export interface RowGroup {
  key: string;
  /** a status, or the name of a company */
  of: string;
  rows: ObjectiveRow[];
}

/** Rows that follow one another and belong together; a page comes sorted by what it is grouped by. */
export function groupRows(rows: readonly ObjectiveRow[], group: Group): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const [key, of] = group === "status" ? [row.status, row.status] : [row.companyId, row.company?.name ?? ""];
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, of, rows: [row] });
  }
  return groups;
}
