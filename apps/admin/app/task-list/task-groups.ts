import type * as words from "~/messages/en.ts";

export type TaskGroup = keyof typeof words.tasks.groups;

/** The last day of the week of a day: the workspace says with which weekday it begins, Monday is 1. */
export function endOfWeek(today: string, weekStart: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  const left = (weekStart + 6 - day.getUTCDay() + 7) % 7;
  return new Date(day.getTime() + left * 86_400_000).toISOString().slice(0, 10);
}

/** Under which word a task stands on that day of the workspace. */
export function groupOf(
  { status, dueOn }: { status: "open" | "done" | "cancelled"; dueOn: string | null },
  today: string,
  weekEnd: string,
): TaskGroup {
  if (status !== "open") return status;
  if (dueOn === null) return "none";
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= weekEnd ? "week" : "later";
}
