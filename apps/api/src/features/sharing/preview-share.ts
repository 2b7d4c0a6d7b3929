import { countInternals, listReaders } from "@tandem/db/sharing/reads";
import type { SharePreview } from "@tandem/domain/sharing/share";
import { viewOfObjective } from "@tandem/domain/sharing/view-objective";
import type { MemberContext } from "../../http/context.ts";
import { getObjective } from "../objectives/get-objective.ts";

/** What the customer would see if it were shared now (or sees already), what stays with us, and who could be let in. */
export async function previewShare(ctx: MemberContext, companyId: string, objectiveId: string): Promise<SharePreview> {
  const objective = await getObjective(ctx.db, companyId, objectiveId, ctx.now);
  const sharedAt = objective.share?.sharedAt ?? ctx.now.toISOString();
  const [counts, contacts] = await Promise.all([
    countInternals(ctx.db, companyId, objectiveId, sharedAt),
    listReaders(ctx.db, companyId, null),
  ]);
  return {
    view: viewOfObjective(objective, sharedAt),
    staysInternal: {
      internalComments: objective.internalCommentCount,
      collaborators: objective.collaborators.length,
      ...counts,
      hasRisk: objective.risk !== null || objective.riskNote !== null,
    },
    contacts,
  };
}
