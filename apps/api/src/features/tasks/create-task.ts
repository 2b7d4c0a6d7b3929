import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { findAssignees } from "@tandem/db/objectives/references";
import { nameRecords } from "@tandem/db/records/name-records";
import type { Database } from "@tandem/db/schema/database";
import { tasksOf } from "@tandem/db/tasks/reads";
import { insertTask } from "@tandem/db/tasks/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { CreateTaskInput, Task } from "@tandem/domain/tasks/task";
import type { Kysely } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";

/** Writes down what is to be done. */
export function createTask(ctx: ActContext, companyId: string, input: CreateTaskInput): Promise<Task> {
  const assigneeMemberId = input.assigneeMemberId === undefined ? ctx.actor.memberId : input.assigneeMemberId;
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, taskReferences(input));
    await refuseInactive(trx, companyId, input.assigneeMemberId);
    const id = newId();
    const origin = { createdBy: ctx.actor.memberId, createdAt: ctx.now, updatedAt: ctx.now };
    await insertTask(trx, { ...input, ...origin, companyId, id, assigneeMemberId });
    await recordAudit(trx, ctx, { action: "task.created", object: "task", recordId: id, companyId, changes: input });
    return getRecord(trx, tasksOf({ companyId }), "task", id);
  });
}

export const taskReferences = (input: { assigneeMemberId?: string | null; contactId?: string | null }) => [
  { path: "assigneeMemberId", object: "member" as const, id: input.assigneeMemberId },
  { path: "contactId", object: "contact" as const, id: input.contactId },
];

/** Nobody gets work who cannot sign in any more; what they have already stays theirs until somebody takes it. */
export async function refuseInactive(
  db: Kysely<Database>,
  companyId: string,
  memberId: string | null | undefined,
): Promise<void> {
  if (!memberId) return;
  const { member } = await findAssignees(db, companyId, { memberId, contactId: null });
  if (!member) throw invalid([{ path: "assigneeMemberId", message: "is not an active member" }]);
}
