import { findAssignees } from "@tandem/db/objectives/references";
import type { Database } from "@tandem/db/schema/database";
import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { Kysely } from "kysely";

export interface CheckedFields {
  ownerMemberId?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
}

/** Refuses, by the field's name, an owner who is not there and an end before the start. */
export async function checkService(db: Kysely<Database>, companyId: string, fields: CheckedFields): Promise<void> {
  const { ownerMemberId, startsOn, endsOn } = fields;
  const problems: FieldError[] = [];
  if (ownerMemberId && !(await findAssignees(db, companyId, { memberId: ownerMemberId, contactId: null })).member)
    problems.push({ path: "ownerMemberId", message: "is not an active member" });
  if (startsOn && endsOn && endsOn < startsOn) problems.push({ path: "endsOn", message: "lies before the start" });
  if (problems.length > 0) throw invalid(problems);
}
