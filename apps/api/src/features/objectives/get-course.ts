import { listProgressPoints } from "@tandem/db/objectives/history";
import { getWorkspace } from "@tandem/db/workspace/reads";
import type { ObjectiveCourse } from "@tandem/domain/objectives/course";
import { projectionOf } from "@tandem/domain/objectives/projection";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { MemberContext } from "../../http/context.ts";
import { getObjective } from "./get-objective.ts";

/** More points than this say nothing more about the pace. */
const MOST = 500;

/** How the objective has moved since it began, and where that leads. */
export async function getCourse(
  { db, now }: MemberContext,
  companyId: string,
  objectiveId: string,
): Promise<ObjectiveCourse> {
  const objective = await getObjective(db, companyId, objectiveId, now);
  const found = await listProgressPoints(db, { companyId, objectiveId, limit: MOST, after: null });
  const { timeZone } = await getWorkspace(db);
  const points = found
    .toReversed()
    .map(({ occurredAt, value, percent }) => ({ day: workspaceDay(new Date(occurredAt), timeZone), value, percent }));
  return { points, projectedOn: projectionOf({ ...objective, history: points }, workspaceDay(now, timeZone)) };
}
