import { callsOf } from "@tandem/db/calls/reads";
import { updateCall as writeCall } from "@tandem/db/calls/writes";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { nameRecords } from "@tandem/db/records/name-records";
import { updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Call, UpdateCallInput } from "@tandem/domain/calls/call";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { callCopy } from "./call-copy.ts";
import { callReferences } from "./log-call.ts";

/** Corrects a call; the timeline follows. */
export function updateCall(ctx: ActContext, companyId: string, callId: string, input: UpdateCallInput): Promise<Call> {
  const { version, ...fields } = input;
  return inTransaction(ctx.db, async (trx) => {
    const { company } = await nameRecords(trx, companyId, callReferences(input));
    const before = await lockRecord(trx, callsOf(companyId), "call", callId);
    if (Object.keys(fields).length === 0) return before;

    const moved = input.startedAt ? { startedAt: pastTime(ctx.now, "startedAt", input.startedAt) } : {};
    await writeCall(trx, companyId, callId, { ...fields, ...moved, updatedAt: ctx.now });
    const after = await getRecord(trx, callsOf(companyId), "call", callId);
    await updateTimelineCopies(trx, companyId, "call", callId, callCopy(after, company));
    await recordEdit(trx, ctx, {
      action: "call.changed",
      object: "call",
      companyId,
      recordId: callId,
      version,
      before,
      after,
      changes: { fields: Object.keys(fields) },
    });
    await refreshCompanyFigures(trx, [companyId]);
    return after;
  });
}
