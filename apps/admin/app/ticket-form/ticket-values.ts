import { textOf, textOrNull } from "~/form-values.ts";

type Priority = "low" | "normal" | "high" | "urgent";

/** What the fields of a ticket hold, in the API's shape; the API judges it. */
export const ticketValues = (form: FormData) => ({
  subject: textOf(form, "subject"),
  priority: textOf(form, "priority") as Priority,
  category: textOrNull(form, "category"),
  requesterContactId: textOrNull(form, "requesterContactId"),
  assigneeMemberId: textOrNull(form, "assigneeMemberId"),
});
