import { recordAudit } from "@tandem/db/audit/record-audit";
import { findMember } from "@tandem/db/members/reads";
import { findContactToInvite } from "@tandem/db/portal-access/reads";
import { useViewAsToken } from "@tandem/db/portal-access/view-as-tokens";
import { inTransaction } from "@tandem/db/transaction";
import type { PortalSignedIn } from "@tandem/domain/sign-in/portal-sign-in";
import { openPortalSession } from "../../auth/portal-sessions.ts";
import { hashSecret } from "../../auth/secrets.ts";
import type { RequestContext } from "../../http/context.ts";
import { linkExpired } from "../portal-sign-in/link-expired.ts";

/** Exchanges the one-time token for a reading session of 30 minutes. */
export function enterViewAs(
  ctx: RequestContext,
  { companyId, token }: { companyId: string; token: string },
): Promise<PortalSignedIn> {
  return inTransaction(ctx.db, async (trx) => {
    const used = await useViewAsToken(trx, companyId, hashSecret(token), ctx.now);
    const member = used && (await findMember(trx, used.memberId));
    const contact = used && (await findContactToInvite(trx, companyId, used.contactId));
    if (!used || !member?.active || !contact?.isCurrent) throw linkExpired();
    const { contactId, memberId } = used;
    const session = await openPortalSession(trx, { companyId, contactId, viewedByMemberId: memberId }, ctx.client);
    const { name, role, job, clearances } = member;
    const actor = { kind: "member", memberId, name, role, job, clearances } as const;
    const entry = { action: "view_as.entered", object: "contact", recordId: contactId, companyId };
    await recordAudit(trx, { ...ctx, actor }, entry);
    return {
      token: session,
      contact: { id: contactId, name: contact.name, email: contact.email },
      company: { id: companyId, name: contact.companyName },
      destination: "/",
    };
  });
}
