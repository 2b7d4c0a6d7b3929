import { listCompanyObjectives } from "@tandem/db/objectives/reads";
import { countInternals, listReaders } from "@tandem/db/sharing/reads";
import type { ShareAllPreview, SharePreview } from "@tandem/domain/sharing/share";
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

/** The objectives that one looks at together. */
const MOST = 200;

/** The same of all active objectives of the company; what is over or in the archive is shared one by one. */
export async function previewShareOfAll({ db, now }: MemberContext, companyId: string): Promise<ShareAllPreview> {
  const statuses = ["not_started", "in_progress", "paused"] as const;
  const [{ items }, contacts] = await Promise.all([
    listCompanyObjectives(db, companyId, { statuses, sort: "due", limit: MOST }, now),
    listReaders(db, companyId, null),
  ]);
  return {
    views: items.map((objective) => viewOfObjective(objective, objective.share?.sharedAt ?? now.toISOString())),
    sharedIds: items.filter(({ share }) => share !== null).map(({ id }) => id),
    contacts,
  };
}
