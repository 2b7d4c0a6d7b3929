import { deleteViewAsTokens } from "@tandem/db/contacts/writes";
import { withdrawPortalAccess } from "@tandem/db/portal-access/writes";
import type { Database } from "@tandem/db/schema/database";
import type { Transaction } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";

/** Whoever leaves or is archived cannot sign in any more, is signed out everywhere, and is not viewed as. */
export async function endPortalAccess(
  trx: Transaction<Database>,
  { actor, now }: ActContext,
  { companyId, contactId }: { companyId: string; contactId: string },
): Promise<boolean> {
  await deleteViewAsTokens(trx, companyId, contactId);
  return withdrawPortalAccess(trx, { companyId, contactId, withdrawnBy: actor.memberId, now });
}
