import { recordAudit } from "@tandem/db/audit/record-audit";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspace, knowsTimeZone } from "@tandem/db/workspace/reads";
import { lockWorkspace, restateInCurrency, updateWorkspace } from "@tandem/db/workspace/writes";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { UpdateWorkspaceInput, Workspace } from "@tandem/domain/workspace/workspace";
import { assertVersion } from "../../http/assert-version.ts";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";

/** Changes the settings of the workspace; another reporting currency restates every sum in the same transaction. */
export function changeWorkspace(ctx: ActContext, { version, ...input }: UpdateWorkspaceInput): Promise<Workspace> {
  return inTransaction(ctx.db, async (trx) => {
    await lockWorkspace(trx);
    const current = await getWorkspace(trx);
    assertVersion("workspace", version, current);
    const changes = changedFields(current, input);
    if (Object.keys(changes).length === 0) return current;
    if (input.timeZone && !(await knowsTimeZone(trx, input.timeZone)))
      throw invalid([{ path: "timeZone", message: "is not a time zone the database knows" }]);

    await updateWorkspace(trx, input, ctx.now);
    if (input.currency && input.currency !== current.currency) await restateInCurrency(trx, input.currency);
    await recordAudit(trx, ctx, {
      action: "workspace.changed",
      object: "workspace",
      recordId: null,
      companyId: null,
      changes,
    });
    return getWorkspace(trx);
  });
}
