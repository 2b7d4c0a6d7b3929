import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { nameRecords } from "@tandem/db/records/name-records";
import { signalsOf } from "@tandem/db/signals/reads";
import { updateSignal as writeSignal } from "@tandem/db/signals/writes";
import { updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Signal, UpdateSignalInput } from "@tandem/domain/signals/signal";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { signalReferences } from "./record-signal.ts";
import { signalCopy } from "./signal-copy.ts";

/** Puts a signal right; the timeline follows. */
export function updateSignal(
  ctx: ActContext,
  companyId: string,
  signalId: string,
  input: UpdateSignalInput,
): Promise<Signal> {
  const { version, ...fields } = input;
  return inTransaction(ctx.db, async (trx) => {
    const { company } = await nameRecords(trx, companyId, signalReferences(input));
    const before = await lockRecord(trx, signalsOf(companyId), "signal", signalId);
    if (Object.keys(fields).length === 0) return before;

    const moved = input.occurredAt ? { occurredAt: pastTime(ctx.now, "occurredAt", input.occurredAt) } : {};
    await writeSignal(trx, companyId, signalId, { ...fields, ...moved, updatedAt: ctx.now });
    const after = await getRecord(trx, signalsOf(companyId), "signal", signalId);
    await updateTimelineCopies(trx, companyId, "signal", signalId, signalCopy(after, company));
    await recordEdit(trx, ctx, {
      action: "signal.changed",
      object: "signal",
      companyId,
      recordId: signalId,
      version,
      before,
      after,
    });
    await refreshCompanyFigures(trx, [companyId]);
    return after;
  });
}
