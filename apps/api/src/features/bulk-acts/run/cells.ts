import type { lockCompany } from "@tandem/db/companies/writes";

type CompanyRow = NonNullable<Awaited<ReturnType<typeof lockCompany>>>;

/** What only makes sense together, and is therefore restored together or left together. */
const WATCHED = {
  owner: ["ownerMemberId"],
  relationship: ["relationship", "customerSince", "formerSince", "formerReason"],
  archive: ["archivedAt"],
} as const satisfies Record<string, readonly (keyof CompanyRow)[]>;

export type WatchedCells = keyof typeof WATCHED;

/** These cells of the company as JSON keeps them. */
export function cellsOf(row: CompanyRow, watched: WatchedCells): Record<string, unknown> {
  const cells = Object.fromEntries(WATCHED[watched].map((name) => [name, row[name] ?? null]));
  return JSON.parse(JSON.stringify(cells)) as Record<string, unknown>;
}

/** Whether the company still says what an act wrote. */
export const isStill = (row: CompanyRow, watched: WatchedCells, after: unknown): boolean =>
  Object.entries(cellsOf(row, watched)).every(([name, value]) => (after as Record<string, unknown>)[name] === value);
