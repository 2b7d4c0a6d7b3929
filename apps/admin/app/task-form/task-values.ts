import { textOf, textOrNull } from "~/form-values.ts";
import type { TaskFields } from "./task-form.tsx";

/** The form of a task as the API takes it. */
export const taskValues = (form: FormData) => ({
  title: textOf(form, "title"),
  description: textOrNull(form, "description"),
  priority: textOf(form, "priority") as TaskFields["priority"],
  dueOn: textOrNull(form, "dueOn"),
  assigneeMemberId: textOrNull(form, "assigneeMemberId"),
  contactId: textOrNull(form, "contactId"),
});
