import { recordAudit } from "@tandem/db/audit/record-audit";
import type { PortalDoor } from "@tandem/db/portal-access/reads";
import { inTransaction } from "@tandem/db/transaction";
import type { PortalSignedIn } from "@tandem/domain/sign-in/portal-sign-in";
import { openPortalSession } from "../../auth/portal-sessions.ts";
import type { RequestContext } from "../../http/context.ts";

/** Signs the contact in to one company's portal: the session and its audit line, in one transaction. */
export function openDoor(ctx: RequestContext, door: PortalDoor, destination: string): Promise<PortalSignedIn> {
  const { companyId, companyName, contactId, contactName, email } = door;
  return inTransaction(ctx.db, async (trx) => {
    const token = await openPortalSession(trx, { companyId, contactId }, ctx.client);
    const actor = { kind: "contact", companyId, contactId, name: contactName } as const;
    const entry = { action: "contact.signed_in", object: "contact", recordId: contactId, companyId };
    await recordAudit(trx, { ...ctx, actor }, entry);
    return {
      token,
      contact: { id: contactId, name: contactName, email },
      company: { id: companyId, name: companyName },
      destination,
    };
  });
}
