import { unwrap } from "@tandem/api/client";
import type { Done } from "~/act.tsx";
import { numberOrNull, textOf, textOrNull } from "~/form-values.ts";
import type { MemberRequest } from "~/member-request.server.ts";
import * as words from "~/messages/en.ts";
import { CELL_FIELDS, type CellField, cellShown } from "./objective-row.ts";

type Status = "not_started" | "in_progress" | "paused" | "completed" | "abandoned";

/** What one cell's form asks of the API. */
const CHANGES = {
  status: (form: FormData) => ({
    status: textOf(form, "value") as Status,
    ...(form.has("reason") && { statusReason: textOrNull(form, "reason") }),
  }),
  priority: (form: FormData) => ({ priority: textOf(form, "value") as "high" | "medium" | "low" }),
  health: (form: FormData) => ({ health: numberOrNull(form, "value") }),
  dueOn: (form: FormData) => ({ dueOn: textOrNull(form, "value") }),
  assignee(form: FormData) {
    const [side, id = null] = textOf(form, "value").split(":");
    return {
      assigneeMemberId: side === "member" ? id : null,
      assigneeContactId: side === "contact" ? id : null,
    };
  },
  tags: (form: FormData) => ({ tagIds: textOf(form, "value").split(",").filter(Boolean) }),
} satisfies Record<CellField, (form: FormData) => object>;

/** Changes one field of one objective of a list; says what it is now, and how it becomes again what the row showed. */
export async function changeCell({ api }: MemberRequest, form: FormData): Promise<{ done: Done }> {
  const field = CELL_FIELDS.find((one) => one === form.get("field")) ?? "status";
  const param = { companyId: textOf(form, "companyId"), objectiveId: textOf(form, "objectiveId") };
  const json = { ...CHANGES[field](form), version: Number(textOf(form, "version")) };
  const changed = await unwrap(await api.v1.companies[":companyId"].objectives[":objectiveId"].$patch({ param, json }));
  const shown = cellShown(changed, field);
  return {
    done: {
      said: words.objectives.cell.changed[field](changed.title, shown),
      undo: { ...param, field, value: textOf(form, "before"), version: String(changed.version) },
    },
  };
}
