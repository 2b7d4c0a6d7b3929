import { progressOf } from "@tandem/domain/objectives/progress";
import type { ObjectiveView } from "@tandem/domain/portal/views";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { ourPerson, yourPerson } from "./people.ts";
import type { PortalScope } from "./scope.ts";
import { isSharedWithMe } from "./shared-with-me.ts";

/**
 * The objectives shared with this contact, with their milestones. Children join the objective itself, so that what
 * hides an objective hides them too. Decimals are text: JSON numbers would round them.
 */
export function selectObjectives(scope: PortalScope) {
  const { trx, companyId } = scope;
  return trx
    .selectFrom("objectives as o")
    .leftJoin("portalMembers as m", (join) =>
      join.on("m.companyId", "=", companyId).onRef("m.id", "=", "o.assigneeMemberId"),
    )
    .leftJoin("contacts as c", (join) =>
      join.on("c.companyId", "=", companyId).onRef("c.id", "=", "o.assigneeContactId"),
    )
    .select(["o.id", "o.title", "o.description", "o.startOn", "o.dueOn", "o.unit", "o.direction", "o.status"])
    .select(["o.manualPercent", "o.health", "o.customerHealth", "o.completedAt", "o.sharedAt"])
    .select(["m.id as memberId", "m.name as memberName", "m.job as memberJob"])
    .select(["c.id as contactId", "c.name as contactName", "c.title as contactTitle"])
    .select((eb) => [
      eb.cast<string | null>(eb.fn("trim_scale", ["o.baseline"]), "text").as("baseline"),
      eb.cast<string | null>(eb.fn("trim_scale", ["o.current"]), "text").as("current"),
      eb.cast<string | null>(eb.fn("trim_scale", ["o.target"]), "text").as("target"),
      jsonArrayFrom(
        eb
          .selectFrom("objectiveMilestones as step")
          .innerJoin("objectives as of", (join) =>
            join.on("of.companyId", "=", companyId).onRef("of.id", "=", "step.objectiveId"),
          )
          .select(["step.id", "step.title", "step.dueOn", "step.reachedAt"])
          .where("step.companyId", "=", companyId)
          .whereRef("step.objectiveId", "=", "o.id")
          .orderBy("step.position")
          .orderBy("step.id"),
      ).as("milestones"),
      eb
        .selectFrom("objectiveComments as said")
        .innerJoin("objectives as of", (join) =>
          join.on("of.companyId", "=", companyId).onRef("of.id", "=", "said.objectiveId"),
        )
        .select((of) => of.cast<number>(of.fn.countAll(), "integer").as("count"))
        .where("said.companyId", "=", companyId)
        .whereRef("said.objectiveId", "=", "o.id")
        .as("commentCount"),
    ])
    .where("o.companyId", "=", companyId)
    .where((eb) => isSharedWithMe(eb, scope));
}

/** The query's row once it has been through JSON: instants are text there. */
export type ObjectiveRow = {
  [Key in keyof SelectedObjective]: Key extends "sharedAt" | "completedAt" ? string | null : SelectedObjective[Key];
};
type SelectedObjective = Awaited<ReturnType<ReturnType<typeof selectObjectives>["execute"]>>[number];

export function toObjectiveView(row: ObjectiveRow, today: string): ObjectiveView {
  const { memberId, memberName, memberJob, contactId, contactName, contactTitle, health, sharedAt, commentCount } = row;
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    assignee: ourPerson(memberId, memberName, memberJob) ?? yourPerson(contactId, contactName, contactTitle),
    startOn: row.startOn,
    dueOn: row.dueOn,
    baseline: row.baseline,
    current: row.current,
    target: row.target,
    unit: row.unit,
    direction: row.direction,
    progress: progressOf(row, today),
    status: row.status,
    ourRating: health,
    yourRating: row.customerHealth,
    completedAt: row.completedAt,
    sharedAt: sharedAt ?? "",
    milestones: row.milestones,
    commentCount: commentCount ?? 0,
  };
}
