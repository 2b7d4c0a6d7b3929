import { dayOf } from "@tandem/ui/format/days";
import { endOfWeek } from "./task-groups.ts";

type Due = "overdue" | "today" | "week";
interface Workspace {
  timeZone: string;
  weekStart: number;
}

/** What the address says, as the API takes it: one's own open tasks by their day, unless told otherwise. */
export function taskFilters(params: URLSearchParams, { timeZone, weekStart }: Workspace, now: Date) {
  const given = <T extends string>(name: string) => (params.get(name) || undefined) as T | undefined;
  const status = given<"open" | "done" | "cancelled">("status") ?? "open";
  const whose = given<string>("assignee") ?? "me";
  const priority = given<"high" | "medium" | "low">("priority");
  const sort: "done" | "due" | "priority" = status === "done" ? "done" : (given<"due" | "priority">("sort") ?? "due");
  return {
    status,
    sort,
    ...(whose !== "everyone" && { assignee: whose }),
    ...(priority && { priority }),
    ...spanOf(given<Due>("due"), dayOf(now.toISOString(), timeZone), weekStart),
  };
}

function spanOf(due: Due | undefined, today: string, weekStart: number) {
  switch (due) {
    case "overdue":
      return { dueUntil: new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10) };
    case "today":
      return { dueFrom: today, dueUntil: today };
    case "week":
      return { dueFrom: today, dueUntil: endOfWeek(today, weekStart) };
    default:
      return {};
  }
}
