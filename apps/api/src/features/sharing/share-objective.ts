import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import { listMembersShownBy, listReaders } from "@tandem/db/sharing/reads";
import { inTransaction } from "@tandem/db/transaction";
import type { Objective, ShareObjectiveInput } from "@tandem/domain/objectives/objective";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";
import { refuseArchived } from "../objectives/check-objective.ts";
import { getObjective, holdObjective } from "../objectives/get-objective.ts";
import { shareRecord, unshareRecord } from "./open-share.ts";

/** Lets the customer see the objective, with everyone or with the named contacts; `notify` mails each of them. */
export function shareObjective(
  ctx: MemberContext,
  companyId: string,
  objectiveId: string,
  { notify, ...input }: ShareObjectiveInput,
): Promise<Objective> {
  return inTransaction(ctx.db, async (trx) => {
    const { objective } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    refuseArchived("objective", objective);
    const memberIds = await listMembersShownBy(trx, companyId, objectiveId);
    const record = { companyId, object: "objective", recordId: objectiveId } as const;
    const shareId = await shareRecord(ctx, trx, { ...record, title: objective.title, memberIds }, input);
    if (notify) await mailReaders(trx, companyId, shareId, input.contactIds);
    return getObjective(trx, companyId, objectiveId, ctx.now);
  });
}

/** Takes it back at once. It waits for a comment that a customer is writing, and takes that back with it. */
export function unshareObjective(ctx: MemberContext, companyId: string, objectiveId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const { objective } = await holdObjective(trx, companyId, objectiveId, ctx.now);
    await unshareRecord(ctx, trx, { companyId, object: "objective", recordId: objectiveId, title: objective.title });
  });
}

async function mailReaders(
  trx: Transaction<Database>,
  companyId: string,
  shareId: string,
  contactIds: readonly string[] | null,
): Promise<void> {
  for (const reader of await listReaders(trx, companyId, contactIds))
    if (reader.email !== null)
      await enqueue(
        trx,
        "mail-shared-objective",
        { companyId, shareId, contactId: reader.id },
        { jobKey: `mail-shared-objective:${shareId}:${reader.id}` },
      );
}
