import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { nameRecords } from "@tandem/db/records/name-records";
import type { Database } from "@tandem/db/schema/database";
import { tasksOf } from "@tandem/db/tasks/reads";
import { updateTask as writeTask } from "@tandem/db/tasks/writes";
import { addTimelineEvent, removeTimelineCopies, updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Task, UpdateTaskInput } from "@tandem/domain/tasks/task";
import type { Transaction } from "kysely";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { refuseInactive, taskReferences } from "./create-task.ts";

/** Edits a task; completing it is history, reopening takes that back. */
export function updateTask(ctx: ActContext, companyId: string, taskId: string, input: UpdateTaskInput): Promise<Task> {
  const { version, ...fields } = input;
  const tasks = tasksOf({ companyId });
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId, taskReferences(input));
    const before = await lockRecord(trx, tasks, "task", taskId);
    if (Object.keys(fields).length === 0) return before;
    if (input.assigneeMemberId !== before.assignee?.id) await refuseInactive(trx, companyId, input.assigneeMemberId);

    const doneAt = (input.status ?? before.status) === "done" ? (before.doneAt ?? ctx.now) : null;
    await writeTask(trx, companyId, taskId, { ...fields, doneAt, updatedAt: ctx.now });
    const after = await getRecord(trx, tasks, "task", taskId);
    await followInTimeline(trx, ctx, companyId, before, after);
    await recordEdit(trx, ctx, {
      action: after.status === "done" && before.status !== "done" ? "task.completed" : "task.changed",
      object: "task",
      companyId,
      recordId: taskId,
      version,
      before,
      after,
    });
    return after;
  });
}

async function followInTimeline(
  trx: Transaction<Database>,
  ctx: ActContext,
  companyId: string,
  before: Task,
  after: Task,
): Promise<void> {
  if (before.status !== "done" && after.status !== "done") return;
  const copy = {
    title: after.title,
    body: after.description ?? "",
    facts: { priority: after.priority },
    contactIds: after.contact ? [after.contact.id] : [],
  };
  const event = { companyId, type: "task_completed" as const, object: "task", recordId: after.id };
  if (after.status !== "done") await removeTimelineCopies(trx, companyId, "task", after.id);
  else if (before.status === "done") await updateTimelineCopies(trx, companyId, "task", after.id, copy);
  else await addTimelineEvent(trx, { ...event, ...copy, occurredAt: ctx.now, actor: actorOf(ctx.actor) });
  await refreshCompanyFigures(trx, [companyId]);
}
