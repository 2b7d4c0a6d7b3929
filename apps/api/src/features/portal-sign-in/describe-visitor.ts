import { findVisitor } from "@tandem/db/portal-access/reads";
import { getWorkspace } from "@tandem/db/workspace/reads";
import { unauthenticated } from "@tandem/domain/errors/domain-error";
import type { MeView } from "@tandem/domain/portal/views";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { ActivePortalSession } from "../../auth/portal-sessions.ts";
import type { RequestContext } from "../../http/context.ts";

/** Who looks at the portal, and what every page of it needs to know. */
export async function describeVisitor(ctx: RequestContext, session: ActivePortalSession): Promise<MeView> {
  const { companyId, companyName, contactId, viewedBy } = session;
  const workspace = await getWorkspace(ctx.db);
  const contact = await findVisitor(ctx.db, companyId, contactId);
  if (!contact) throw unauthenticated();
  return {
    contact,
    company: { id: companyId, name: companyName },
    workspace,
    viewAs: viewedBy && { memberName: viewedBy.name },
    today: workspaceDay(ctx.now, workspace.timeZone),
  };
}
