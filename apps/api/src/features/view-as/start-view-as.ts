import { recordAudit } from "@tandem/db/audit/record-audit";
import { insertViewAsToken } from "@tandem/db/portal-access/view-as-tokens";
import { lockContact } from "@tandem/db/portal-access/writes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import { hashSecret, newSecret } from "../../auth/secrets.ts";
import type { MemberContext } from "../../http/context.ts";

const TOKEN_LASTS_MS = 60 * 1000;

/** A one-time token, good for a minute, that opens the portal as this contact sees it, for reading only. */
export function startViewAs(
  ctx: MemberContext,
  { companyId, contactId }: { companyId: string; contactId: string },
): Promise<{ token: string; url: string }> {
  return inTransaction(ctx.db, async (trx) => {
    const contact = await lockContact(trx, companyId, contactId);
    if (!contact) throw notFound("contact");
    if (contact.endedOn || contact.archivedAt)
      throw preconditionFailed("This person is no longer a contact of the company.", "contact_ended");
    const token = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + TOKEN_LASTS_MS);
    const { memberId } = ctx.actor;
    const row = { companyId, contactId, memberId, tokenHash: hashSecret(token), createdAt: ctx.now, expiresAt };
    await insertViewAsToken(trx, row);
    await recordAudit(trx, ctx, { action: "view_as.started", object: "contact", recordId: contactId, companyId });
    return { token, url: `${ctx.urls.portal}/view-as?company=${companyId}&token=${token}` };
  });
}
