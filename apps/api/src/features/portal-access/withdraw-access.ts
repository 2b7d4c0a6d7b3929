import { recordAudit } from "@tandem/db/audit/record-audit";
import { lockContact, withdrawPortalAccess } from "@tandem/db/portal-access/writes";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../http/context.ts";

/** Takes the access back; every session of the contact ends in the same transaction. Done twice, it is done once. */
export function withdrawAccess(
  ctx: MemberContext,
  { companyId, contactId }: { companyId: string; contactId: string },
): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const contact = await lockContact(trx, companyId, contactId);
    if (!contact) throw notFound("contact");
    const { memberId, name } = ctx.actor;
    const wasGiven = await withdrawPortalAccess(trx, { companyId, contactId, withdrawnBy: memberId, now: ctx.now });
    if (!wasGiven) return;
    await recordAudit(trx, ctx, {
      action: "portal_access.withdrawn",
      object: "contact",
      recordId: contactId,
      companyId,
    });
    await addTimelineEvent(trx, {
      companyId,
      type: "share",
      occurredAt: ctx.now,
      title: `${contact.name} may no longer sign in to the portal`,
      actor: { kind: "member", id: memberId, name },
      contactIds: [contactId],
      object: "contact",
      recordId: contactId,
    });
  });
}
