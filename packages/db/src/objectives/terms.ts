import type { ObjectiveTerms, TermChange } from "@tandem/domain/objectives/terms";
import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import type { ShareCache } from "./writes.ts";

/** Every change of terms the customer was asked about, the newest first; what was replaced before an answer is left out. */
export async function listObjectiveTerms(
  db: Kysely<Database>,
  companyId: string,
  objectiveId: string,
): Promise<ObjectiveTerms[]> {
  const { rows } = await sql<{ terms: ObjectiveTerms }>`
    select json_build_object('id', t.id, 'changes', t.changes, 'unit', t.unit, 'changedAt', t.changed_at,
      'changedBy', t.changed_by_name, 'acceptedAt', t.accepted_at, 'acceptedBy', t.accepted_by_name) as terms
    from objective_terms t where t.company_id = ${companyId} and t.objective_id = ${objectiveId} and t.replaced_at is null
    order by t.changed_at desc, t.id desc limit 100`.execute(db);
  return rows.map(({ terms }) => terms);
}

/** Takes back what waits for the customer's yes, and answers it. */
export async function replaceWaitingTerms(
  trx: Transaction<Database>,
  { companyId, objectiveId, at }: { companyId: string; objectiveId: string; at: Date },
): Promise<TermChange[]> {
  const row = await trx
    .updateTable("objectiveTerms")
    .set({ replacedAt: at })
    .where("companyId", "=", companyId)
    .where("objectiveId", "=", objectiveId)
    .where("acceptedAt", "is", null)
    .where("replacedAt", "is", null)
    .returning("changes")
    .executeTakeFirst();
  return (row?.changes ?? []) as unknown as TermChange[];
}

export interface NewTerms {
  companyId: string;
  objectiveId: string;
  changes: readonly TermChange[];
  unit: string | null;
  at: Date;
  by: { id: string; name: string };
  share: ShareCache;
}

export async function insertTerms(trx: Transaction<Database>, terms: NewTerms): Promise<void> {
  const { companyId, objectiveId, changes, unit, at, by, share } = terms;
  await trx
    .insertInto("objectiveTerms")
    .values({
      ...share,
      companyId,
      objectiveId,
      id: newId(),
      changes: JSON.stringify(changes),
      unit,
      changedAt: at,
      changedBy: by.id,
      changedByName: by.name,
    })
    .execute();
}
