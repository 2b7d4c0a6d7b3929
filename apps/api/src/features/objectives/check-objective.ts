import { findAssignees } from "@tandem/db/objectives/references";
import type { Database } from "@tandem/db/schema/database";
import { findTagIds } from "@tandem/db/tags/reads";
import { type FieldError, invalid, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { Kysely } from "kysely";

export interface CheckedFields {
  assigneeMemberId?: string | null;
  assigneeContactId?: string | null;
  startOn?: string | null;
  dueOn?: string | null;
  tagIds?: readonly string[];
}

/** Refuses, by the field's name, an assignee or a tag that is not there and a due day before the start. */
export async function checkObjective(db: Kysely<Database>, companyId: string, fields: CheckedFields): Promise<void> {
  const { assigneeMemberId: memberId, assigneeContactId: contactId, startOn, dueOn } = fields;
  const problems: FieldError[] = [];
  const found = memberId || contactId ? await findAssignees(db, companyId, { memberId, contactId }) : null;
  if (memberId && !found?.member) problems.push({ path: "assigneeMemberId", message: "is not an active member" });
  if (contactId && !found?.contact)
    problems.push({ path: "assigneeContactId", message: "is not a contact of this company" });
  if (memberId && contactId)
    problems.push({ path: "assigneeContactId", message: "cannot be assigned together with a member: choose one" });
  if (startOn && dueOn && dueOn < startOn) problems.push({ path: "dueOn", message: "lies before the start" });
  problems.push(...(await unknownTags(db, fields.tagIds ?? [])));
  if (problems.length > 0) throw invalid(problems);
}

async function unknownTags(db: Kysely<Database>, tagIds: readonly string[]): Promise<FieldError[]> {
  if (tagIds.length === 0) return [];
  const known = await findTagIds(db, tagIds);
  return tagIds.flatMap((id, index) => (known.has(id) ? [] : [{ path: `tagIds.${index}`, message: "is not a tag" }]));
}

export function refuseArchived(noun: string, { archivedAt }: { archivedAt: unknown }): void {
  if (archivedAt !== null) throw preconditionFailed(`This ${noun} is archived. Restore it first.`, "archived");
}
