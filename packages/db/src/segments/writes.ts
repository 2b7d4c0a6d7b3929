import type { BookWhere } from "@tandem/domain/companies/book-condition";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

interface SegmentColumns {
  name?: string;
  where?: BookWhere;
  sort?: string;
  isShared?: boolean;
}

export function insertSegment(
  trx: Transaction<Database>,
  { where, ...segment }: Required<SegmentColumns> & { id: string; ownerMemberId: string; createdAt: Date },
) {
  return trx
    .insertInto("segments")
    .values({ ...segment, filter: JSON.stringify(where), updatedAt: segment.createdAt })
    .execute();
}

/** Nobody else changes it until the transaction ends. */
export async function lockSegment(trx: Transaction<Database>, id: string): Promise<void> {
  await sql`select from segments where id = ${id}::uuid for update`.execute(trx);
}

export function updateSegment(
  trx: Transaction<Database>,
  id: string,
  { where, ...columns }: SegmentColumns,
  now: Date,
) {
  return trx
    .updateTable("segments")
    .set((eb) => ({
      ...columns,
      ...(where && { filter: JSON.stringify(where) }),
      updatedAt: now,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}

export const deleteSegment = (trx: Transaction<Database>, id: string) =>
  trx.deleteFrom("segments").where("id", "=", id).execute();
