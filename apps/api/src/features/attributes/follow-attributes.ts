import { type Following, holdFollowing, type ValueKey } from "@tandem/db/attributes/follow";
import type { AuditContext } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { enqueueAll } from "@tandem/db/jobs/enqueue";
import { insertRows, updateRows } from "@tandem/db/records/bulk-rows";
import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvents } from "@tandem/db/timeline/writes";
import { SYSTEM } from "@tandem/domain/access/actor";
import { attributeReaches } from "@tandem/domain/objectives/attribute-reaches";
import { type FieldChange, shownStatus, toldOnTimeline } from "@tandem/domain/objectives/history";
import type { ObjectiveStatus } from "@tandem/domain/objectives/objective";
import { nextStatus } from "@tandem/domain/objectives/transitions";
import type { Transaction } from "kysely";
import { authorOf } from "../objectives/author-of.ts";

interface Move {
  objective: Following;
  current: string;
  observedAt: string;
  status: ObjectiveStatus;
  changes: FieldChange[];
}

/**
 * The objectives that complete by an attribute follow its new values, in the transaction of these: a handful of statements
 * however many there are. `current` becomes the newest value; an older one moves nothing. One that reaches the target
 * completes the objective, even where a later one of the same transaction falls back.
 */
export async function followAttributes(
  trx: Transaction<Database>,
  { now, requestId }: Pick<AuditContext, "now" | "requestId">,
  values: readonly ValueKey[],
): Promise<void> {
  const moves = (await holdFollowing(trx, values)).flatMap(moveOf);
  if (moves.length === 0) return;
  await updateRows(
    trx,
    "objectives",
    moves.map(({ objective: { companyId, id }, current, status }) => ({
      ...{ companyId, id, current, status, updatedAt: now },
      completedAt: status === "completed" ? now : null,
    })),
  );
  await keepHistory(trx, moves, { now, requestId });
  const completed = moves.filter(({ status }) => status === "completed");
  await enqueueAll(
    trx,
    "tell-objective-completed",
    completed.map(({ objective: { companyId, id: objectiveId } }) => ({
      payload: { companyId, objectiveId },
      jobKey: `objective-completed:${objectiveId}`,
    })),
  );
  await refreshCompanyFigures(trx, [...new Set(moves.map(({ objective }) => objective.companyId))].sort());
}

function moveOf(objective: Following): Move[] {
  const newest = objective.values.at(-1);
  if (!newest) return [];
  let before = objective.current;
  let isReached = false;
  for (const { value } of objective.values) {
    isReached ||= attributeReaches({ ...objective, current: before }, value);
    before = value;
  }
  const { status } = nextStatus(objective, { kind: "attribute_observed", reached: isReached });
  if (!status) return [];
  const { value: current, observedAt } = newest;
  const changes = [
    { field: "current", before: objective.current, after: current },
    { field: "status", before: objective.status, after: status },
  ].filter((change) => change.before !== change.after);
  return changes.length > 0 ? [{ objective, current, observedAt, status, changes }] : [];
}

async function keepHistory(
  trx: Transaction<Database>,
  moves: readonly Move[],
  { now, requestId }: Pick<AuditContext, "now" | "requestId">,
): Promise<void> {
  const author = authorOf(SYSTEM);
  const of = ({ objective: { companyId, id } }: Move) => ({ companyId, id: newId(), objectiveId: id });
  const changeRows = moves.flatMap((move) =>
    move.changes.map((change) => ({
      ...of(move),
      ...change,
      changedAt: now,
      actorKind: author.kind,
      actorName: author.name,
      version: move.objective.version + 1,
    })),
  );
  await insertRows(trx, "objectiveChanges", changeRows);
  const points = moves.map((move) => ({
    ...of(move),
    value: move.current,
    occurredAt: move.observedAt,
    recordedAt: now,
    authorName: author.name,
    sharedAt: move.objective.sharedAt,
    sharedContactIds: move.objective.sharedContactIds,
  }));
  await insertRows(trx, "objectiveProgress", points);
  const events = moves.map(({ objective: { companyId, id, title, unit }, status, changes }) => ({
    companyId,
    type: "objective" as const,
    occurredAt: now,
    title,
    facts: { status: shownStatus(status), changes: toldOnTimeline(changes, unit) },
    actor: author,
    object: "objective",
    recordId: id,
  }));
  await addTimelineEvents(trx, events);
  const audit = moves.map(({ objective: { companyId, id }, status, changes }) => ({
    ...{ companyId, id: newId(), at: now, actorKind: "system", object: "objective", recordId: id, requestId },
    action: status === "completed" ? "objective.completed" : "objective.changed",
    changes: Object.fromEntries(changes.map(({ field, ...both }) => [field, both])),
  }));
  await insertRows(trx, "auditEvents", audit);
}
