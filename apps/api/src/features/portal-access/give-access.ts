import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { givePortalAccess, lockContact } from "@tandem/db/portal-access/writes";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid, notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../http/context.ts";

export interface GivePortalAccess {
  companyId: string;
  contactId: string;
  seesAllTickets: boolean;
}

/** Lets the contact sign in to the portal and mails an invitation; given already, it changes what the access shows. */
export function giveAccess(
  ctx: MemberContext,
  { companyId, contactId, seesAllTickets }: GivePortalAccess,
): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const contact = await lockContact(trx, companyId, contactId);
    if (!contact) throw notFound("contact");
    if (contact.endedOn || contact.archivedAt)
      throw preconditionFailed("This person is no longer a contact of the company.", "contact_ended");
    if (!contact.email) throw invalid([{ path: "email", message: "is needed: the sign-in mail goes there" }]);

    const { memberId } = ctx.actor;
    const access = { companyId, contactId, seesAllTickets, grantedBy: memberId, now: ctx.now };
    const { isNew } = await givePortalAccess(trx, access);
    await recordAudit(trx, ctx, {
      action: isNew ? "portal_access.given" : "portal_access.changed",
      object: "contact",
      recordId: contactId,
      companyId,
      changes: { seesAllTickets },
    });
    if (!isNew) return;
    await addTimelineEvent(trx, {
      companyId,
      type: "share",
      occurredAt: ctx.now,
      title: `${contact.name} may sign in to the portal`,
      actor: { kind: "member", id: memberId, name: ctx.actor.name },
      contactIds: [contactId],
      object: "contact",
      recordId: contactId,
    });
    await enqueue(trx, "invite-contact", { companyId, contactId });
  });
}
