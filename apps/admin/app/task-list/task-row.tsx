import { Day } from "@tandem/ui/customer/day";
import { PriorityBars } from "@tandem/ui/customer/priority-bars";
import { RelativeTime } from "@tandem/ui/customer/relative-time";
import { Avatar } from "@tandem/ui/primitives/avatar";
import { IconButton } from "@tandem/ui/primitives/button";
import { Icon } from "@tandem/ui/primitives/icon";
import { Link } from "@tandem/ui/primitives/link";
import { Archive, Circle, CircleCheck } from "lucide-react";
import type { Act } from "~/act.tsx";
import { CompanyCell } from "~/company-cell.tsx";
import * as words from "~/messages/en.ts";

export interface TaskView {
  id: string;
  company: { id: string; name: string };
  title: string;
  status: "open" | "done" | "cancelled";
  priority: "high" | "medium" | "low";
  assignee: { id: string; name: string } | null;
  contact: { id: string; name: string } | null;
  dueOn: string | null;
  doneAt: string | null;
  version: number;
}

type Props = { task: TaskView; act: Act; hasCompany: boolean; canWrite: boolean; today: string };

/** One task: its mark completes and reopens it, its title opens it. */
export function TaskRow({ task, act, hasCompany, canWrite, today }: Props) {
  const isDone = task.status === "done";
  const isLate = task.status === "open" && task.dueOn !== null && task.dueOn < today;
  return (
    <li className="flex items-start gap-2 px-6 py-2 text-sm hover:bg-hover focus-within:bg-hover max-md:px-4">
      <TaskMark task={task} act={act} canWrite={canWrite} />
      <div className="flex min-h-7 min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-0.5">
        <Link
          href={`/companies/${task.company.id}/tasks/${task.id}`}
          data-task-title=""
          title={task.title}
          className={
            isDone
              ? "min-w-0 flex-1 basis-56 truncate text-ink-3 line-through"
              : "min-w-0 flex-1 basis-56 truncate font-medium"
          }
        >
          {task.title}
        </Link>
        {hasCompany && (
          <span className="w-48 min-w-0 text-ink-2 max-md:w-auto">
            <CompanyCell company={task.company} />
          </span>
        )}
        <span className="w-24 max-md:w-auto">
          <PriorityBars priority={task.priority} />
        </span>
        <span className={isLate ? "w-28 text-orange max-md:w-auto" : "w-28 text-ink-2 max-md:w-auto"}>
          {task.doneAt ? (
            <>
              {words.tasks.doneAt} <RelativeTime value={task.doneAt} inline />
            </>
          ) : (
            task.dueOn && <Day value={task.dueOn} look={isLate ? "distance" : "auto"} unit="day" />
          )}
        </span>
        <span className="flex w-36 min-w-0 items-center gap-2 text-ink-2 max-md:w-auto">
          {task.assignee && (
            <>
              <Avatar name={task.assignee.name} />
              <span className="truncate" title={task.assignee.name}>
                {task.assignee.name}
              </span>
            </>
          )}
        </span>
      </div>
      {canWrite && (
        <act.Form method="post">
          <Ids task={task} act="archive" />
          <IconButton type="submit" size="sm" variant="quiet" icon={Archive} label={words.tasks.archive(task.title)} />
        </act.Form>
      )}
    </li>
  );
}

function TaskMark({ task, act, canWrite }: Pick<Props, "task" | "act" | "canWrite">) {
  const isDone = task.status === "done";
  const look = isDone
    ? "grid size-7 place-items-center rounded-control text-green max-md:size-8"
    : "grid size-7 place-items-center rounded-control text-ink-3 hover:bg-sunken max-md:size-8";
  if (!canWrite)
    return (
      <span className={look}>
        <Icon of={isDone ? CircleCheck : Circle} />
      </span>
    );
  return (
    <act.Form method="post">
      <Ids task={task} act={task.status === "open" ? "done" : "open"} />
      <button
        type="submit"
        data-task-mark=""
        aria-label={task.status === "open" ? words.tasks.complete(task.title) : words.tasks.reopen(task.title)}
        className={look}
      >
        <Icon of={isDone ? CircleCheck : Circle} />
      </button>
    </act.Form>
  );
}

const Ids = ({ task, act }: { task: TaskView; act: string }) => (
  <>
    <input type="hidden" name="act" value={act} />
    <input type="hidden" name="companyId" value={task.company.id} />
    <input type="hidden" name="taskId" value={task.id} />
    <input type="hidden" name="version" value={task.version} />
  </>
);
