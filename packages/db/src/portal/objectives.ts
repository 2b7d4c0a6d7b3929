import type { ObjectiveStatus } from "@tandem/domain/objectives/objective";
import { projectionOf } from "@tandem/domain/objectives/projection";
import type { ObjectiveDetailView, ObjectiveView } from "@tandem/domain/portal/views";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { literals } from "../prepared.ts";
import { ourPerson, yourPerson } from "./people.ts";
import type { PortalScope } from "./scope.ts";
import { selectObjectives, toObjectiveView } from "./select-objectives.ts";
import { selectTerms, toTermsView } from "./terms.ts";
import { selectTimeZone, zoneOr } from "./today.ts";

export type ObjectiveState = "active" | "finished";

const STATUSES = {
  active: literals<ObjectiveStatus>("not_started", "in_progress", "paused"),
  finished: literals<ObjectiveStatus>("completed", "abandoned"),
};

/** Objectives in the order a customer asks for them: what is due next, then what has no day. */
export function selectObjectivesInOrder(scope: PortalScope, state?: ObjectiveState) {
  return selectObjectives(scope)
    .$if(state !== undefined, (query) => query.where("o.status", "in", STATUSES[state ?? "active"]))
    .orderBy("o.dueOn", (order) => order.asc().nullsLast())
    .orderBy("o.title")
    .orderBy("o.id");
}

export async function listSharedObjectives(
  scope: PortalScope,
  { now, state }: { now: Date; state?: ObjectiveState },
): Promise<ObjectiveView[]> {
  const { timeZone, items } = await scope.trx
    .selectNoFrom([selectTimeZone(scope), jsonArrayFrom(selectObjectivesInOrder(scope, state)).as("items")])
    .executeTakeFirstOrThrow();
  const today = workspaceDay(now, zoneOr(timeZone));
  return items.map((row) => toObjectiveView(row, today));
}

/** One objective with what was said to the customer and how it has moved since it was shared. */
export async function getSharedObjective(
  scope: PortalScope,
  objectiveId: string,
  now: Date,
): Promise<ObjectiveDetailView | undefined> {
  const { timeZone, objective, comments, history, terms } = await scope.trx
    .selectNoFrom([
      selectTimeZone(scope),
      jsonObjectFrom(selectObjectives(scope).where("o.id", "=", objectiveId).limit(1)).as("objective"),
      jsonArrayFrom(selectSharedComments(scope, objectiveId)).as("comments"),
      jsonArrayFrom(selectProgressSinceShare(scope, objectiveId)).as("history"),
      jsonArrayFrom(selectTerms(scope).where("t.objectiveId", "=", objectiveId)).as("terms"),
    ])
    .executeTakeFirstOrThrow();
  if (!objective) return undefined;
  const zone = zoneOr(timeZone);
  const today = workspaceDay(now, zone);
  const points = history.map((point) => ({ ...point, day: workspaceDay(new Date(point.occurredAt), zone) }));
  return {
    ...toObjectiveView(objective, today),
    projectedOn: projectionOf({ ...objective, history: points }, today),
    comments: comments.map(({ id, body, createdAt, authorContactId, authorMemberId, authorName, title, job }) => ({
      id,
      body,
      createdAt,
      author: (authorContactId
        ? yourPerson(authorContactId, authorName, title)
        : ourPerson(authorMemberId, authorName, job)) ?? { side: "ours", id: null, name: authorName, title: null },
    })),
    history,
    terms: terms.map(toTermsView),
  };
}

/** That a comment is for the customer's eyes is the policy's affair: the portal cannot even name the column. */
function selectSharedComments({ trx, companyId }: PortalScope, objectiveId: string) {
  return trx
    .selectFrom("objectiveComments as said")
    .innerJoin("objectives as o", (join) =>
      join.on("o.companyId", "=", companyId).onRef("o.id", "=", "said.objectiveId"),
    )
    .leftJoin("contacts as c", (join) =>
      join.on("c.companyId", "=", companyId).onRef("c.id", "=", "said.authorContactId"),
    )
    .leftJoin("portalMembers as m", (join) =>
      join.on("m.companyId", "=", companyId).onRef("m.id", "=", "said.authorMemberId"),
    )
    .select([
      "said.id",
      "said.body",
      "said.createdAt",
      "said.authorContactId",
      "said.authorMemberId",
      "said.authorName",
    ])
    .select(["c.title", "m.job"])
    .where("said.companyId", "=", companyId)
    .where("said.objectiveId", "=", objectiveId)
    .orderBy("said.createdAt")
    .orderBy("said.id");
}

function selectProgressSinceShare({ trx, companyId }: PortalScope, objectiveId: string) {
  return trx
    .selectFrom("objectiveProgress as step")
    .innerJoin("objectives as o", (join) =>
      join.on("o.companyId", "=", companyId).onRef("o.id", "=", "step.objectiveId"),
    )
    .select(["step.occurredAt", "step.percent"])
    .select((eb) => eb.cast<string | null>(eb.fn("trim_scale", ["step.value"]), "text").as("value"))
    .where("step.companyId", "=", companyId)
    .where("step.objectiveId", "=", objectiveId)
    .orderBy("step.occurredAt")
    .orderBy("step.id");
}
