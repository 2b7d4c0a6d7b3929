import { addContactTitle, addValuePathMove } from "@tandem/db/contacts/writes";
import type { Database } from "@tandem/db/schema/database";
import { deleteContactSessions } from "@tandem/db/sessions/portal-sessions";
import { removeTimelineCopies, updateTimelineCopies } from "@tandem/db/timeline/writes";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Transaction } from "kysely";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import type { ContactRecord } from "./change-contact.ts";
import { endPortalAccess } from "./end-portal-access.ts";
import { addedTitle, tellContactAdded } from "./tell-contact-added.ts";

/** What has to follow an edit of a contact in the same transaction: histories, the timeline's copy, portal access. */
export async function followContact(
  trx: Transaction<Database>,
  ctx: ActContext,
  before: ContactRecord,
  after: ContactRecord,
): Promise<void> {
  const { companyId, id: contactId } = after;
  if (after.title && after.title !== before.title)
    await addContactTitle(trx, {
      companyId,
      contactId,
      title: after.title,
      fromOn: await getWorkspaceDay(trx, ctx.now),
    });
  if (after.valuePathStage !== before.valuePathStage)
    await addValuePathMove(trx, {
      companyId,
      contactId,
      fromStage: before.valuePathStage,
      toStage: after.valuePathStage,
      movedBy: ctx.actor.memberId,
      movedAt: ctx.now,
    });
  if (after.name !== before.name)
    await updateTimelineCopies(trx, companyId, "contact", contactId, { title: addedTitle(after.name) });
  // Whoever signed in proved the old address; the new one may open the portals of other companies.
  if (after.email?.toLowerCase() !== before.email?.toLowerCase())
    await deleteContactSessions(trx, companyId, contactId);
  if (after.archivedAt && !before.archivedAt) {
    await endPortalAccess(trx, ctx, { companyId, contactId });
    await removeTimelineCopies(trx, companyId, "contact", contactId);
  }
  if (!after.archivedAt && before.archivedAt) await tellContactAdded(trx, after, actorOf(ctx.actor));
}
