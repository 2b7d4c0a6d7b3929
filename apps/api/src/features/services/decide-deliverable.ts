import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueueFromPortal } from "@tandem/db/jobs/enqueue";
import { addPortalTimelineEvent } from "@tandem/db/portal/add-timeline-event";
import { findDeliverableToDecide, decideDeliverable as writeDecision } from "@tandem/db/portal/decide";
import { getSharedService } from "@tandem/db/portal/services";
import { DomainError, forbidden, notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { DecideDeliverableInput } from "@tandem/domain/portal/decisions";
import type { ServiceView } from "@tandem/domain/portal/views";
import type { PortalContext } from "../../http/context.ts";

/**
 * A contact approves what was delivered or sends it back: the one who is asked, or anyone who sees it where nobody is
 * named. It is written once and stays; whoever comes second is told who was first.
 */
export async function decideDeliverable(
  { scope, actor, now, requestId }: PortalContext,
  deliverableId: string,
  { decision, reason: words }: DecideDeliverableInput,
): Promise<ServiceView> {
  const reason = words ?? null;
  const before = await findDeliverableToDecide(scope, deliverableId);
  if (!before) throw notFound("deliverable");
  const recordId = before.id;
  if (before.status === "delivered" && before.approvalContactId && before.approvalContactId !== scope.contactId)
    throw forbidden(`${before.askedName ?? "Somebody else"} is asked to decide on this.`, "asked_someone_else");
  if (before.status === "not_started" || before.status === "in_progress")
    throw preconditionFailed("This has not been delivered yet.", "not_delivered");
  if (!(await writeDecision(scope, { deliverableId: recordId, decision, reason, at: now })))
    throw await decidedBefore(scope, recordId);

  await addPortalTimelineEvent(scope, {
    type: "deliverable",
    occurredAt: now,
    title: before.title,
    body: reason ?? before.serviceName,
    facts: { status: WORDS[decision], changes: [{ field: "status", before: "Delivered", after: WORDS[decision] }] },
    actorName: actor.name,
    object: "deliverable",
    recordId,
  });
  const changes = { status: { before: "delivered", after: decision }, reason };
  const { companyId } = scope;
  const entry = { action: `deliverable.${decision}`, object: "deliverable", recordId, companyId, changes };
  await recordAudit(scope.trx, { actor, now, requestId }, entry);
  await enqueueFromPortal(scope, "notify-members", { object: "deliverable", recordId, what: decision });
  await enqueueFromPortal(scope, "refresh-company-figures", {});
  const service = await getSharedService(scope, before.serviceId, now);
  if (!service) throw notFound("service");
  return service;
}

const WORDS = { approved: "Approved", sent_back: "Sent back" };

/** Between two who decide at once, the second reads who was first. */
async function decidedBefore(scope: PortalContext["scope"], deliverableId: string): Promise<DomainError> {
  const now = await findDeliverableToDecide(scope, deliverableId);
  if (!now) return notFound("deliverable");
  const who = now.decidedByName ?? "Somebody";
  const what = { approved: "has approved this already", sent_back: "has sent this back already" }[now.status as string];
  return new DomainError("conflict", what ? `${who} ${what}.` : "This was changed meanwhile: look again.");
}
