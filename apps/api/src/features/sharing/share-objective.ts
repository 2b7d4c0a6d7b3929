import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Database } from "@tandem/db/schema/database";
import { findObjectiveIds, listMembersShownBy, listReaders } from "@tandem/db/sharing/reads";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Objective, ShareObjectiveInput } from "@tandem/domain/objectives/objective";
import type { ShareObjectivesInput } from "@tandem/domain/sharing/share";
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
    const shareId = await shareOne(ctx, trx, companyId, objectiveId, input);
    if (notify) await mailReaders(trx, companyId, shareId, input.contactIds);
    return getObjective(trx, companyId, objectiveId, ctx.now);
  });
}

/** Shares several at once, all or none; `notify` leaves one mail for each reader, however many they are. */
export function shareObjectives(
  ctx: MemberContext,
  companyId: string,
  { objectiveIds, notify, ...input }: ShareObjectivesInput,
): Promise<{ count: number }> {
  const ids = [...new Set(objectiveIds)].sort(); // held in one order, so that two of these never wait for each other
  return inTransaction(ctx.db, async (trx) => {
    const known = await findObjectiveIds(trx, companyId, ids);
    const unknown = objectiveIds.flatMap((id, index) =>
      known.has(id.toLowerCase())
        ? []
        : [{ path: `objectiveIds.${index}`, message: "is not an objective of this company" }],
    );
    if (unknown.length > 0) throw invalid(unknown);
    const shareIds: string[] = [];
    for (const objectiveId of ids) shareIds.push(await shareOne(ctx, trx, companyId, objectiveId, input));
    if (notify)
      for (const { id: contactId, email } of await listReaders(trx, companyId, input.contactIds))
        if (email !== null) await enqueue(trx, "mail-shared-objectives", { companyId, shareIds, contactId });
    return { count: ids.length };
  });
}

async function shareOne(
  ctx: MemberContext,
  trx: Transaction<Database>,
  companyId: string,
  objectiveId: string,
  input: Omit<ShareObjectiveInput, "notify">,
): Promise<string> {
  const { objective } = await holdObjective(trx, companyId, objectiveId, ctx.now);
  refuseArchived("objective", objective);
  const memberIds = await listMembersShownBy(trx, companyId, objectiveId);
  const record = { companyId, object: "objective", recordId: objectiveId } as const;
  return shareRecord(ctx, trx, { ...record, title: objective.title, memberIds }, input);
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
