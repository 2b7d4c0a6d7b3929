import type { RunningImport } from "@tandem/db/imports/writes";
import type { Database } from "@tandem/db/schema/database";
import type { ImportRowError } from "@tandem/domain/imports/import";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import type { Transaction } from "kysely";

/** What the rows of one batch are written with: one transaction, one moment, one workspace. */
export interface Batch {
  trx: Transaction<Database>;
  run: RunningImport;
  /** The moment the file was handed in, so that a restarted import writes what an undisturbed one would have. */
  now: Date;
  /** The same as a day of the workspace. */
  today: string;
  timeZone: string;
  /** The workspace's, for amounts that name none. */
  currency: string;
  /** What was done to whom, for the audit and the figures of the book. */
  touched: Map<string, { created: number; updated: number }>;
}

export type RowOutcome =
  | { row: number; result: "created" | "updated" | "unchanged"; kept: number }
  | { row: number; result: "rejected"; errors: ImportRowError[] }
  /** Names a record that may still come later in the file. */
  | { row: number; result: "waiting"; errors: ImportRowError[] };

/** How the rows of one kind become records. */
export interface KindOfRecord {
  /** Why rows were refused that deserve a second look when the whole file is in. */
  secondLookFor?: string;
  /** Nothing of it is counted in the figures of the book, which are then left alone. */
  isBesideTheBook?: boolean;
  /** What rows that mean the same record have in common. */
  identitiesOf(read: ReadRow, run: RunningImport): string[];
  upsert(batch: Batch, reads: readonly ReadRow[]): Promise<RowOutcome[]>;
}

export const reject = (read: ReadRow, field: string, message: string): RowOutcome => ({
  row: read.row,
  result: "rejected",
  errors: [read.refuse(field, message)],
});

/** Goes over the rows with what may refuse them; those without an outcome go on. */
export function sift<Row extends { read: ReadRow }>(
  rows: readonly Row[],
  outcomes: RowOutcome[],
  verdictOf: (row: Row) => RowOutcome | null,
): Row[] {
  return rows.filter((row) => {
    const verdict = verdictOf(row);
    if (verdict) outcomes.push(verdict);
    return verdict === null;
  });
}

export function touch(batch: Batch, companyId: string, what: "created" | "updated"): void {
  const counts = batch.touched.get(companyId) ?? { created: 0, updated: 0 };
  counts[what] += 1;
  batch.touched.set(companyId, counts);
}

/** The text a row gives for a field, for those that hold text. */
export function textOf(read: ReadRow, field: string): string | null {
  const value = read.values[field];
  return typeof value === "string" ? value : null;
}

export const textsOf = (reads: readonly ReadRow[], field: string): string[] => [
  ...new Set(reads.flatMap((read) => textOf(read, field) ?? [])),
];
