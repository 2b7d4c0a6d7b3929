import { nameRecords } from "@tandem/db/records/name-records";
import { deleteMute, insertMute } from "@tandem/db/timeline/mutes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { MuteTimelineInput, TimelineMute } from "@tandem/domain/timeline/timeline-mute";
import type { ActContext } from "./act-context.ts";

/** Mutes for this member alone; what others read stays as it is, so a viewer may, and no audit line tells of it. */
export function muteTimeline(ctx: ActContext, companyId: string, input: MuteTimelineInput): Promise<TimelineMute> {
  const muted = { type: input.type ?? null, source: input.source ?? null };
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId);
    const id = await insertMute(trx, { companyId, memberId: ctx.actor.memberId, ...muted });
    return { id, ...muted };
  });
}

export function unmuteTimeline(ctx: ActContext, companyId: string, id: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    if (!(await deleteMute(trx, { companyId, memberId: ctx.actor.memberId, id }))) throw notFound("mute");
  });
}
