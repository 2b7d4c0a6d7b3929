import { z } from "zod";
import { Day, Timestamp } from "../dates/schemas.ts";
import { CompanyReference, ContactReference, Id, MemberReference, Version } from "../fields/references.ts";
import { optionalText, requiredText } from "../fields/text.ts";

export const TASK_STATUSES = ["open", "done", "cancelled"] as const;
export const TaskStatus = z.enum(TASK_STATUSES);
export const TaskPriority = z.enum(["high", "medium", "low"]);

export const Task = z.object({
  id: Id,
  company: CompanyReference,
  title: z.string(),
  description: z.string().nullable(),
  status: TaskStatus,
  priority: TaskPriority,
  assignee: MemberReference.nullable(),
  contact: ContactReference.nullable(),
  dueOn: Day.nullable(),
  doneAt: Timestamp.nullable(),
  version: Version,
  createdAt: Timestamp,
});
export type Task = z.infer<typeof Task>;

const writable = {
  title: requiredText(200),
  description: optionalText(5000),
  priority: TaskPriority,
  assigneeMemberId: Id.nullable(),
  contactId: Id.nullable(),
  dueOn: Day.nullable(),
};

/** Without an assignee it is for the one who writes it down; `null` is for nobody yet. */
export const CreateTaskInput = z.strictObject(writable).partial().required({ title: true });
export type CreateTaskInput = z.infer<typeof CreateTaskInput>;

export const UpdateTaskInput = z
  .strictObject({ ...writable, status: TaskStatus })
  .partial()
  .extend({ version: Version });
export type UpdateTaskInput = z.infer<typeof UpdateTaskInput>;

/** By day the earliest first, by priority the highest, by completion the latest; what has no such value comes last. */
export const TaskSort = z.enum(["due", "priority", "done"]);
export type TaskSort = z.infer<typeof TaskSort>;
