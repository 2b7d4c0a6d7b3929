import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import { lockDeliverable, updateDeliverable } from "@tandem/db/services/writes";
import { listReaders } from "@tandem/db/sharing/reads";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid, notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { AskApprovalInput, Deliverable, Service } from "@tandem/domain/services/service";
import type { Transaction } from "kysely";
import { assertVersion } from "../../http/assert-version.ts";
import type { MemberContext } from "../../http/context.ts";
import { refuseArchived } from "../objectives/check-objective.ts";
import { getDeliverable, holdService } from "./get-service.ts";

interface DeliverableIds {
  companyId: string;
  serviceId: string;
  deliverableId: string;
}

/** Whoever is asked meanwhile comes into the same mail, and who is no longer asked gets none. */
const GATHERED_FOR = 60_000;

/** Asks a contact to approve what was delivered: one who may sign in to the portal, and with whom the service is shared. */
export function askApproval(
  ctx: MemberContext,
  ids: DeliverableIds,
  { contactId, version }: AskApprovalInput,
): Promise<Deliverable> {
  return inTransaction(ctx.db, async (trx) => {
    const { service, before, share } = await holdDelivered(ctx, trx, ids);
    assertVersion("deliverable", version, before);
    if (share.sharedAt === null)
      throw preconditionFailed("Share the service first: the customer does not see it yet.", "not_shared");
    if (before.status !== "delivered")
      throw preconditionFailed("Only what was delivered can be approved.", "not_delivered");
    const readers = await listReaders(trx, ids.companyId, share.sharedContactIds);
    const contact = readers.find(({ id }) => id === contactId.toLowerCase());
    if (!contact)
      throw invalid([{ path: "contactId", message: "is not a contact who sees this service in the portal" }]);
    if (before.approval?.contact.id === contact.id) return before;

    const asked = { approvalContactId: contact.id, approvalRequestedAt: ctx.now, approvalMailedAt: null };
    await write(ctx, trx, ids, { ...asked, approvalRequestedBy: ctx.actor.memberId });
    await joinCompanyTeam(trx, ids.companyId, ctx.actor.memberId);
    await tell(ctx, trx, { service, deliverable: before, before: before.approval?.contact, after: contact });
    const { companyId } = ids;
    await enqueue(
      trx,
      "mail-approval-request",
      { companyId, contactId: contact.id },
      { jobKey: `mail-approval-request:${companyId}:${contact.id}`, runAt: new Date(ctx.now.getTime() + GATHERED_FOR) },
    );
    return getDeliverable(trx, companyId, ids.serviceId, ids.deliverableId);
  });
}

/** Asks no longer; a mail that has not gone out yet does not mention it. */
export function withdrawApproval(ctx: MemberContext, ids: DeliverableIds): Promise<Deliverable> {
  return inTransaction(ctx.db, async (trx) => {
    const { service, before } = await holdDelivered(ctx, trx, ids);
    if (!before.approval || before.status !== "delivered") return before;
    const nobody = { approvalContactId: null, approvalRequestedAt: null, approvalMailedAt: null };
    await write(ctx, trx, ids, { ...nobody, approvalRequestedBy: null });
    await tell(ctx, trx, { service, deliverable: before, before: before.approval.contact, after: undefined });
    return getDeliverable(trx, ids.companyId, ids.serviceId, ids.deliverableId);
  });
}

async function holdDelivered(ctx: MemberContext, trx: Transaction<Database>, ids: DeliverableIds) {
  const { companyId, serviceId, deliverableId } = ids;
  const { service, archivedAt, share } = await holdService(trx, companyId, serviceId, ctx.now);
  refuseArchived("service", { archivedAt });
  const locked = await lockDeliverable(trx, companyId, serviceId, deliverableId);
  if (!locked) throw notFound("deliverable");
  refuseArchived("deliverable", locked);
  return { service, share, before: await getDeliverable(trx, companyId, serviceId, deliverableId) };
}

const write = (
  ctx: MemberContext,
  trx: Transaction<Database>,
  { companyId, deliverableId }: DeliverableIds,
  set: Parameters<typeof updateDeliverable>[2],
) => updateDeliverable(trx, { companyId, id: deliverableId, at: ctx.now }, set);

type Named = { id: string; name: string };
interface Asked {
  service: Service;
  deliverable: Deliverable;
  before: Named | undefined;
  after: Named | undefined;
}

/** The history and the audit say who is asked now, and who was. */
async function tell(ctx: MemberContext, trx: Transaction<Database>, { service, deliverable, before, after }: Asked) {
  const { companyId } = service;
  await addTimelineEvent(trx, {
    companyId,
    type: "deliverable",
    occurredAt: ctx.now,
    title: deliverable.title,
    body: service.name,
    facts: {
      status: after ? "Approval asked" : "Approval no longer asked",
      changes: [{ field: "approval", before: before?.name ?? null, after: after?.name ?? null }],
    },
    actor: { kind: "member", id: ctx.actor.memberId, name: ctx.actor.name },
    contactIds: [...new Set([before, after].flatMap((one) => one?.id ?? []))],
    object: "deliverable",
    recordId: deliverable.id,
  });
  await recordAudit(trx, ctx, {
    action: after ? "deliverable.approval_asked" : "deliverable.approval_withdrawn",
    object: "deliverable",
    recordId: deliverable.id,
    companyId,
    changes: { contactId: { before: before?.id ?? null, after: after?.id ?? null } },
  });
  await refreshCompanyFigures(trx, [companyId]);
}
