import { numberOrNull, textOf, textOrNull } from "~/form-values.ts";

type Level = "high" | "medium" | "low";
type Direction = "reach" | "keep_at_or_above" | "keep_at_or_below";

/** The form of an objective as the API takes it; the assignee says of which side it is. */
export function objectiveValues(form: FormData) {
  const [side, assigneeId = null] = textOf(form, "assignee").split(":");
  return {
    title: textOf(form, "title"),
    description: textOrNull(form, "description"),
    assigneeMemberId: side === "member" ? assigneeId : null,
    assigneeContactId: side === "contact" ? assigneeId : null,
    startOn: textOrNull(form, "startOn"),
    dueOn: textOrNull(form, "dueOn"),
    direction: textOf(form, "direction") as Direction,
    baseline: decimalOrNull(form, "baseline"),
    ...(form.has("current") && { current: decimalOrNull(form, "current") }),
    target: decimalOrNull(form, "target"),
    completion: textOrNull(form, "attributeId") ? ("attribute" as const) : ("manual" as const),
    attributeId: textOrNull(form, "attributeId"),
    unit: textOrNull(form, "unit"),
    priority: textOf(form, "priority") as Level,
    risk: textOrNull(form, "risk") as Level | null,
    riskNote: textOrNull(form, "riskNote"),
    health: numberOrNull(form, "health"),
  };
}

/** People write 3,5 as well as 3.5; the API takes a point. */
export const decimalOrNull = (form: FormData, name: string): string | null =>
  textOrNull(form, name)?.replace(",", ".") ?? null;

export const milestoneValues = (form: FormData) =>
  textOf(form, "milestones")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((title) => ({ title }));
