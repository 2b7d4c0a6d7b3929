import type { TermChange } from "@tandem/domain/objectives/terms";
import type { TermsView } from "@tandem/domain/portal/terms";
import { sql } from "kysely";
import type { PortalScope } from "./scope.ts";

/** The changes of terms of the objectives this contact sees, the newest first. */
export function selectTerms({ trx, companyId }: PortalScope) {
  return trx
    .selectFrom("objectiveTerms as t")
    .innerJoin("objectives as o", (join) => join.on("o.companyId", "=", companyId).onRef("o.id", "=", "t.objectiveId"))
    .select(["t.id", "t.objectiveId", "o.title as objectiveTitle", "t.changes", "t.unit", "t.changedAt"])
    .select(["t.changedByName as changedBy", "t.acceptedAt", "t.acceptedByName as acceptedBy"])
    .where("t.companyId", "=", companyId)
    .where("t.replacedAt", "is", null)
    .orderBy("t.changedAt", "desc")
    .orderBy("t.id", "desc");
}

/** Those that wait for the customer's yes. */
export const selectWaitingTerms = (scope: PortalScope) => selectTerms(scope).where("t.acceptedAt", "is", null);

export type TermsRow = Omit<TermsView, "changes"> & { changes: unknown };

export const toTermsView = (row: TermsRow): TermsView => ({ ...row, changes: row.changes as TermChange[] });

/** A change of terms as far as an answer needs it; also one that was changed again, so that the answer can say so. */
export function findTermsToAccept({ trx, companyId }: PortalScope, termsId: string) {
  return trx
    .selectFrom("objectiveTerms as t")
    .innerJoin("objectives as o", (join) => join.on("o.companyId", "=", companyId).onRef("o.id", "=", "t.objectiveId"))
    .select(["t.id", "t.objectiveId", "o.title", "t.changes", "t.replacedAt", "t.acceptedAt", "t.acceptedByName"])
    .where("t.companyId", "=", companyId)
    .where("t.id", "=", termsId)
    .executeTakeFirst();
}

/** Writes the yes, once; false when somebody was first or the terms changed again. */
export async function acceptTerms({ trx }: PortalScope, termsId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select portal_accept_terms(${termsId}::uuid, ${at}::timestamptz) as done`.execute(trx);
  return rows[0]?.done === true;
}
