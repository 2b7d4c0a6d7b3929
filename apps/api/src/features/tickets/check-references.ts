import type { Database } from "@tandem/db/schema/database";
import { findAssignee, findRequester } from "@tandem/db/tickets/references";
import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { Kysely } from "kysely";

interface TicketReferences {
  requesterContactId?: string | null;
  assigneeMemberId?: string | null;
}

/** Refuses, by the field's name, a requester who is not at this company and an assignee who is not an active member. */
export async function checkReferences(
  db: Kysely<Database>,
  companyId: string,
  { requesterContactId, assigneeMemberId }: TicketReferences,
): Promise<void> {
  const problems: FieldError[] = [];
  if (requesterContactId && !(await findRequester(db, companyId, requesterContactId)))
    problems.push({ path: "requesterContactId", message: "is not a contact of this company" });
  if (assigneeMemberId && !(await findAssignee(db, assigneeMemberId)))
    problems.push({ path: "assigneeMemberId", message: "is not an active member" });
  if (problems.length > 0) throw invalid(problems);
}
