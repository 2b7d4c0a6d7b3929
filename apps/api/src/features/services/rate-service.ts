import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueueFromPortal } from "@tandem/db/jobs/enqueue";
import { addPortalTimelineEvent } from "@tandem/db/portal/add-timeline-event";
import { findServiceToRate, rateService as writeRating } from "@tandem/db/portal/decide";
import { getSharedService } from "@tandem/db/portal/services";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { RateServiceInput } from "@tandem/domain/portal/decisions";
import type { ServiceView } from "@tandem/domain/portal/views";
import type { PortalContext } from "../../http/context.ts";

/** The customer says how a completed service was, 1 to 5; a later opinion takes the place of the earlier one. */
export async function rateService(
  { scope, actor, now, requestId }: PortalContext,
  serviceId: string,
  { satisfaction, comment = null }: RateServiceInput,
): Promise<ServiceView> {
  const before = await findServiceToRate(scope, serviceId);
  if (!before) throw notFound("service");
  const recordId = before.id;
  if (!(await writeRating(scope, { serviceId: recordId, satisfaction, comment, at: now })))
    throw preconditionFailed("A service is rated when it is completed.", "not_completed");
  await addPortalTimelineEvent(scope, {
    type: "deliverable",
    occurredAt: now,
    title: before.name,
    body: comment ?? "",
    facts: { status: `Rated ${satisfaction} of 5` },
    actorName: actor.name,
    object: "service",
    recordId,
  });
  const { companyId } = scope;
  const entry = { action: "service.rated", object: "service", recordId, companyId, changes: { satisfaction, comment } };
  await recordAudit(scope.trx, { actor, now, requestId }, entry);
  await enqueueFromPortal(scope, "notify-members", { object: "service", recordId, what: "rated" });
  await enqueueFromPortal(scope, "refresh-company-figures", {});
  const service = await getSharedService(scope, recordId, now);
  if (!service) throw notFound("service");
  return service;
}
