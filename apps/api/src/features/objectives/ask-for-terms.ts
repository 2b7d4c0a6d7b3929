import { insertTerms, replaceWaitingTerms } from "@tandem/db/objectives/terms";
import type { ShareCache } from "@tandem/db/objectives/writes";
import type { Database } from "@tandem/db/schema/database";
import type { FieldChange } from "@tandem/domain/objectives/history";
import type { Objective } from "@tandem/domain/objectives/objective";
import { changesTerms, termsToAccept } from "@tandem/domain/objectives/terms";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";

/** A change of what was agreed asks the customer who sees it; until they say yes, a further change is one question with it. */
export async function askForTerms(
  ctx: MemberContext,
  trx: Transaction<Database>,
  { objective, changes, share }: { objective: Objective; changes: readonly FieldChange[]; share: ShareCache },
): Promise<void> {
  if (share.sharedAt === null || !changesTerms(changes)) return;
  const { companyId, id: objectiveId, unit } = objective;
  const waiting = await replaceWaitingTerms(trx, { companyId, objectiveId, at: ctx.now });
  const asked = termsToAccept(waiting, changes);
  if (asked.length === 0) return;
  const by = { id: ctx.actor.memberId, name: ctx.actor.name };
  await insertTerms(trx, { companyId, objectiveId, changes: asked, unit, at: ctx.now, by, share });
}
