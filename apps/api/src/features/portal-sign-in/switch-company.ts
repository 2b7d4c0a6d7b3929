import { listOpenDoors } from "@tandem/db/portal-access/reads";
import { deletePortalSession } from "@tandem/db/sessions/portal-sessions";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { PortalSignedIn } from "@tandem/domain/sign-in/portal-sign-in";
import type { ActivePortalSession } from "../../auth/portal-sessions.ts";
import type { RequestContext } from "../../http/context.ts";
import { openDoor } from "./open-door.ts";

/** The same person, another company whose portal their address opens: a new session in place of the old one. */
export function switchCompany(
  ctx: RequestContext,
  session: ActivePortalSession,
  companyId: string,
): Promise<PortalSignedIn> {
  return inTransaction(ctx.db, async (trx) => {
    const doors = session.email ? await listOpenDoors(trx, session.email) : [];
    const door = doors.find((open) => open.companyId === companyId);
    if (!door) throw invalid([{ path: "companyId", message: "is not one of the companies to choose from" }]);
    await deletePortalSession(trx, session.companyId, session.sessionId);
    return openDoor({ ...ctx, db: trx }, door, "/");
  });
}
