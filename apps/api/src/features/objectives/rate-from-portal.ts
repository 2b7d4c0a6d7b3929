import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueueFromPortal } from "@tandem/db/jobs/enqueue";
import { addPortalTimelineEvent } from "@tandem/db/portal/add-timeline-event";
import { rateObjective } from "@tandem/db/portal/decide";
import { getSharedObjective } from "@tandem/db/portal/objectives";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { RateObjectiveInput } from "@tandem/domain/portal/decisions";
import type { ObjectiveDetailView } from "@tandem/domain/portal/views";
import type { PortalContext } from "../../http/context.ts";

/** The customer rates an objective from their side, beside our own rating; the same rating again is no news. */
export async function rateFromPortal(
  { scope, actor, now, requestId }: PortalContext,
  objectiveId: string,
  { rating }: RateObjectiveInput,
): Promise<ObjectiveDetailView> {
  const before = await getSharedObjective(scope, objectiveId, now);
  if (!before) throw notFound("objective");
  const recordId = before.id;
  if (before.yourRating === rating) return before;
  if (!(await rateObjective(scope, { objectiveId: recordId, rating, at: now }))) throw notFound("objective");
  const change = { field: "customerHealth", before: shown(before.yourRating), after: shown(rating) };
  await addPortalTimelineEvent(scope, {
    type: "objective",
    occurredAt: now,
    title: before.title,
    body: "",
    facts: { changes: [change] },
    actorName: actor.name,
    object: "objective",
    recordId,
  });
  const { companyId } = scope;
  const changes = { customerHealth: { before: before.yourRating, after: rating } };
  const entry = { action: "objective.rated_by_customer", object: "objective", recordId, companyId, changes };
  await recordAudit(scope.trx, { actor, now, requestId }, entry);
  await enqueueFromPortal(scope, "refresh-company-figures", {});
  return { ...before, yourRating: rating };
}

const shown = (rating: number | null) => (rating === null ? null : String(rating));
