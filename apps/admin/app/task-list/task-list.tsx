import { dayOf } from "@tandem/ui/format/days";
import { useReader } from "@tandem/ui/primitives/reader";
import { useRef } from "react";
import type { Act } from "~/act.tsx";
import * as words from "~/messages/en.ts";
import { useSignedIn } from "~/signed-in.tsx";
import { endOfWeek, groupOf } from "./task-groups.ts";
import { useTaskKeys } from "./task-keys.tsx";
import { TaskRow, type TaskView } from "./task-row.tsx";

type Props = { tasks: readonly TaskView[]; act: Act; hasCompany: boolean; isGrouped: boolean };

/** Tasks under the words of their day; J and K move, X completes. */
export function TaskList({ tasks, act, hasCompany, isGrouped }: Props) {
  const { now, timeZone } = useReader();
  const { workspace, me } = useSignedIn();
  const list = useRef<HTMLDivElement>(null);
  useTaskKeys(list);
  const today = dayOf(now, timeZone);
  const weekEnd = endOfWeek(today, workspace.weekStart);
  const groups = new Map<string, TaskView[]>();
  for (const task of tasks) {
    const group = isGrouped ? words.tasks.groups[groupOf(task, today, weekEnd)] : "";
    groups.set(group, [...(groups.get(group) ?? []), task]);
  }
  return (
    <div ref={list}>
      {[...groups].map(([title, items]) => (
        <section key={title} aria-label={title || words.tasks.title}>
          {title && (
            <h2 className="border-b border-line bg-canvas px-6 py-1.5 text-xs font-medium text-ink-2 max-md:px-4">
              {title} <span className="font-normal text-ink-3 tnum">{items.length}</span>
            </h2>
          )}
          <ul className="divide-y divide-line border-b border-line">
            {items.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                act={act}
                hasCompany={hasCompany}
                canWrite={me.role !== "viewer"}
                today={today}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
