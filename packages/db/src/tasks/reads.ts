import type { Task, TaskSort } from "@tandem/domain/tasks/task";
import { sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { RecordList } from "../records/list-records.ts";
import { companyIdOf, contactJson, memberJson } from "../records/reference-json.ts";
import type { SortKey } from "../records/sort-key.ts";

export interface TaskFilters {
  /** Without one: across the book, companies in the archive left out. */
  companyId?: string;
  status?: Task["status"];
  /** `null`: nobody's. */
  assigneeMemberId?: string | null;
  priority?: Task["priority"];
  /** Days, both included; a task without a day is in no such span. */
  dueFrom?: string;
  dueUntil?: string;
  sort?: TaskSort;
  /** finds in titles */
  q?: string;
}

const DUE = sql`coalesce(r.due_on, 'infinity'::date)`;
const SORTS: Record<TaskSort, SortKey> = {
  due: { by: DUE, type: "date", order: "asc" },
  priority: {
    by: sql`(case r.priority when 'high' then 0 when 'medium' then 1 else 2 end)::text || coalesce(to_char(r.due_on, 'YYYY-MM-DD'), '~')`,
    type: "text",
    order: "asc",
  },
  done: { by: sql`coalesce(r.done_at, '0001-01-01Z'::timestamptz)`, type: "timestamptz", order: "desc" },
};

/** What is to be done, the earliest day first unless asked otherwise. */
export const tasksOf = ({ companyId, status, assigneeMemberId, ...filters }: TaskFilters): RecordList<Task> => ({
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
    ...(filters.priority ? [sql`r.priority = ${filters.priority}`] : []),
    ...(filters.q ? [sql`r.title ilike ${containing(filters.q)}`] : []),
    ...(filters.dueFrom ? [sql`r.due_on >= ${filters.dueFrom}::date`] : []),
    ...(filters.dueUntil ? [sql`r.due_on <= ${filters.dueUntil}::date`] : []),
  ],
  sort: SORTS[filters.sort ?? "due"],
});
