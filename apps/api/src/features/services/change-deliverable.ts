import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { lockDeliverable, updateDeliverable } from "@tandem/db/services/writes";
import { archiveTimelineCopies, restoreTimelineCopies } from "@tandem/db/timeline/archive";
import { updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { Deliverable, UpdateDeliverableInput } from "@tandem/domain/services/service";
import type { MemberContext } from "../../http/context.ts";
import { refuseArchived } from "../objectives/check-objective.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { checkService } from "./check-service.ts";
import { getDeliverable, holdService } from "./get-service.ts";
import { tellDelivery } from "./tell-delivery.ts";

/**
 * Changes what is given. Delivering stamps the time and begins a new round: an earlier "sent back" moves to the decisions
 * before it, and nobody is asked yet. What the customer decided stays as they decided it until then, what they approved for good.
 */
export function changeDeliverable(
  ctx: MemberContext,
  ids: { companyId: string; serviceId: string; deliverableId: string },
  { version, archived, ...fields }: UpdateDeliverableInput,
): Promise<Deliverable> {
  const { companyId, serviceId, deliverableId } = ids;
  return inTransaction(ctx.db, async (trx) => {
    const { service, archivedAt } = await holdService(trx, companyId, serviceId, ctx.now);
    refuseArchived("service", { archivedAt });
    const locked = await lockDeliverable(trx, companyId, serviceId, deliverableId);
    if (!locked) throw notFound("deliverable");
    const before = await getDeliverable(trx, companyId, serviceId, deliverableId);
    if (archived !== false) refuseArchived("deliverable", locked);
    await checkService(trx, companyId, fields);
    if (Object.keys(fields).length === 0 && archived === undefined) return before;
    const turn = turnOf(before.status, fields.status, ctx.now);
    if (turn && before.status === "approved")
      throw preconditionFailed("The customer has approved this deliverable. Add another one instead.", "approved");
    if (turn && before.status === "sent_back" && fields.status !== "delivered")
      throw preconditionFailed("The customer sent this back: that stays until it is delivered again.", "sent_back");

    const archiving = archived !== undefined && { archivedAt: archived ? ctx.now : null };
    await updateDeliverable(
      trx,
      { companyId, id: deliverableId, at: ctx.now },
      { ...fields, ...turn?.columns, ...archiving },
    );
    const copies = { object: "deliverable", ids: [deliverableId] };
    if (archived) await archiveTimelineCopies(trx, companyId, copies, ctx.now);
    if (archived === false) await restoreTimelineCopies(trx, companyId, copies);
    if (fields.title) await updateTimelineCopies(trx, companyId, "deliverable", deliverableId, { title: fields.title });
    const after = await getDeliverable(trx, companyId, serviceId, deliverableId);
    if (turn?.isTold) await tellDelivery(ctx, trx, service, { before, after });
    if (archived !== undefined) await refreshCompanyFigures(trx, [companyId]);
    await recordEdit(trx, ctx, {
      action: "deliverable.changed",
      object: "deliverable",
      companyId,
      recordId: deliverableId,
      version,
      before,
      after,
      changes: { ...fields, ...(archived !== undefined && { archived }) },
    });
    return after;
  });
}

const UNDECIDED = { decisionRound: null, decidedBy: null, decidedAt: null, decisionReason: null };
const UNASKED = {
  approvalContactId: null,
  approvalRequestedAt: null,
  approvalRequestedBy: null,
  approvalMailedAt: null,
};

/** What another status brings with it, and whether the history tells of it; null where the status stays. */
function turnOf(from: Deliverable["status"], to: Deliverable["status"] | undefined, now: Date) {
  if (to === undefined || to === from) return null;
  if (to === "delivered") return { columns: { deliveredAt: now, ...UNDECIDED, ...UNASKED }, isTold: true };
  return { columns: { deliveredAt: null, ...UNASKED }, isTold: from === "delivered" };
}
