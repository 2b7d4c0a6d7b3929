import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueueFromPortal } from "@tandem/db/jobs/enqueue";
import { addPortalTimelineEvent } from "@tandem/db/portal/add-timeline-event";
import { getSharedObjective } from "@tandem/db/portal/objectives";
import { findTermsToAccept, acceptTerms as writeAcceptance } from "@tandem/db/portal/terms";
import { DomainError, notFound } from "@tandem/domain/errors/domain-error";
import type { ObjectiveDetailView } from "@tandem/domain/portal/views";
import type { PortalContext } from "../../http/context.ts";

/** The customer says yes to a changed baseline, target or due day: to exactly the change they were shown. */
export async function acceptTerms(
  { scope, actor, now, requestId }: PortalContext,
  termsId: string,
): Promise<ObjectiveDetailView> {
  const terms = await findTermsToAccept(scope, termsId);
  if (!terms) throw notFound("change of terms");
  if (!(await writeAcceptance(scope, terms.id, now))) throw await answeredBefore(scope, terms.id);
  const recordId = terms.objectiveId;
  await addPortalTimelineEvent(scope, {
    type: "objective",
    occurredAt: now,
    title: terms.title,
    body: "",
    facts: { status: "Change accepted", changes: terms.changes },
    actorName: actor.name,
    object: "objective",
    recordId,
  });
  const { companyId } = scope;
  const changes = { termsId: terms.id, terms: terms.changes };
  const entry = { action: "objective.terms_accepted", object: "objective", recordId, companyId, changes };
  await recordAudit(scope.trx, { actor, now, requestId }, entry);
  await enqueueFromPortal(scope, "refresh-company-figures", {});
  const objective = await getSharedObjective(scope, recordId, now);
  if (!objective) throw notFound("objective");
  return objective;
}

async function answeredBefore(scope: PortalContext["scope"], termsId: string): Promise<DomainError> {
  const terms = await findTermsToAccept(scope, termsId);
  if (!terms) return notFound("change of terms");
  if (terms.acceptedByName) return new DomainError("conflict", `${terms.acceptedByName} has accepted this already.`);
  return new DomainError("conflict", "This was changed again meanwhile: look at what is asked now.");
}
