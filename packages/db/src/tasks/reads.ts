import type { Task } from "@tandem/domain/tasks/task";
import { sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { companyIdOf, contactJson, memberJson } from "../records/reference-json.ts";

export interface TaskFilters {
  /** Without one: across the book, companies in the archive left out. */
  companyId?: string;
  status?: Task["status"];
  /** `null`: nobody's. */
  assigneeMemberId?: string | null;
}

/** What is to be done, the earliest day first; tasks without a day come last. */
export const tasksOf = ({ companyId, status, assigneeMemberId }: TaskFilters): RecordList<Task> => ({
  table: "tasks",
  json: sql`json_build_object('id', r.id, 'company',
      (select json_build_object('id', c.id, 'name', c.name) from companies c where c.id = ${companyIdOf(companyId)}),
    'title', r.title, 'description', r.description, 'status', r.status, 'priority', r.priority,
    'assignee', ${memberJson("r.assignee_member_id")}, 'contact', ${contactJson("r.contact_id", companyIdOf(companyId))},
    'dueOn', r.due_on, 'doneAt', r.done_at, 'version', r.version, 'createdAt', r.created_at)`,
  where: [
    companyId
      ? sql`r.company_id = ${companyId}::uuid`
      : sql`exists (select from companies c where c.id = r.company_id and c.archived_at is null)`,
    sql`r.archived_at is null`,
    ...(status ? [sql`r.status = ${sql.lit(status)}`] : []),
    ...(assigneeMemberId ? [sql`r.assignee_member_id = ${assigneeMemberId}::uuid`] : []),
    ...(assigneeMemberId === null ? [sql`r.assignee_member_id is null`] : []),
  ],
  sort: { by: sql`coalesce(r.due_on, 'infinity'::date)`, type: "date", order: "asc" },
});
