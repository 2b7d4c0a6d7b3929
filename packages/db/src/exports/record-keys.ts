import type { Clearance } from "@tandem/domain/access/actor";
import type { ImportKind } from "@tandem/domain/imports/import";
import { type Expression, sql } from "kysely";
import { EXPORT_TABLES } from "./export-tables.ts";

/** Which records a file holds, in its order; of what belongs to no company the `companyId` is not looked at. */
export interface RecordKey {
  id: string;
  companyId: string | null;
}

/** A statement that selects `id` and `company_id`: the keys of a list, or of everything there is. */
export type KeyQuery = Expression<{ id: string }>;

/** Every record of a kind that is not archived, of companies that are not; or of the one company. */
export function allKeys(
  kind: ImportKind,
  { clearances, companyId }: { clearances: readonly Clearance[]; companyId?: string | undefined },
): KeyQuery {
  const { table, ofCompany, where } = EXPORT_TABLES[kind];
  const conditions = [...where(clearances), sql`true`];
  if (!ofCompany) {
    return sql<RecordKey>`select r.id, null::uuid as company_id from ${sql.table(table)} r
      where ${sql.join(conditions, sql` and `)} order by r.id`;
  }
  conditions.push(
    companyId
      ? sql`r.company_id = ${companyId}::uuid`
      : sql`exists (select from companies c where c.id = r.company_id and c.archived_at is null)`,
  );
  return sql<RecordKey>`select r.id, r.company_id from ${sql.table(table)} r
    where ${sql.join(conditions, sql` and `)} order by r.company_id, r.id`;
}
