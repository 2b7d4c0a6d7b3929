import { recordAudit } from "@tandem/db/audit/record-audit";
import { callsOf } from "@tandem/db/calls/reads";
import { insertCall } from "@tandem/db/calls/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { findBySource } from "@tandem/db/records/find-by-source";
import { nameRecords } from "@tandem/db/records/name-records";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Call, LogCallInput } from "@tandem/domain/calls/call";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { callCopy } from "./call-copy.ts";

/** Logs a call that took place; one without a second of talk did not connect, unless told otherwise. */
export function logCall(ctx: ActContext, companyId: string, input: LogCallInput): Promise<Call> {
  const startedAt = pastTime(ctx.now, "startedAt", input.startedAt);
  return inTransaction(ctx.db, async (trx) => {
    const { company } = await nameRecords(trx, companyId, callReferences(input));
    const known = await findBySource(trx, "calls", companyId, input);
    if (known) return getRecord(trx, callsOf(companyId), "call", known);
    const id = newId();
    await insertCall(trx, {
      ...input,
      companyId,
      id,
      startedAt,
      connected: input.connected ?? input.seconds !== 0,
      memberId: input.memberId ?? ctx.actor.memberId,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    const call = await getRecord(trx, callsOf(companyId), "call", id);
    await addTimelineEvent(trx, {
      ...callCopy(call, company),
      companyId,
      type: "call",
      object: "call",
      recordId: id,
      source: input.source,
    });
    const { summary: _, transcript: __, ...changes } = input;
    await recordAudit(trx, ctx, { action: "call.logged", object: "call", recordId: id, companyId, changes });
    await refreshCompanyFigures(trx, [companyId]);
    return call;
  });
}

export const callReferences = (input: { contactId?: string | null; memberId?: string; dealId?: string | null }) => [
  { path: "contactId", object: "contact" as const, id: input.contactId },
  { path: "memberId", object: "member" as const, id: input.memberId },
  { path: "dealId", object: "deal" as const, id: input.dealId },
];
