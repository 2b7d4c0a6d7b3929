import type { Objective } from "../objectives/objective.ts";
import type { ObjectiveView } from "../portal/views.ts";

/** The objective as the customer sees it once it is shared: what is not named here stays with us. */
export function viewOfObjective(objective: Objective, sharedAt: string): ObjectiveView {
  const { assignee } = objective;
  return {
    id: objective.id,
    title: objective.title,
    description: objective.description,
    assignee: assignee && {
      side: assignee.kind === "member" ? "ours" : "yours",
      id: assignee.id,
      name: assignee.name,
      title: assignee.kind === "member" ? assignee.job : assignee.title,
    },
    startOn: objective.startOn,
    dueOn: objective.dueOn,
    baseline: objective.baseline,
    current: objective.current,
    target: objective.target,
    unit: objective.unit,
    direction: objective.direction,
    progress: objective.progress,
    status: objective.status,
    ourRating: objective.health,
    yourRating: objective.customerHealth,
    completedAt: objective.completedAt,
    sharedAt,
    milestones: objective.milestones,
    commentCount: objective.sharedCommentCount,
  };
}
