import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { newId } from "@tandem/db/ids";
import { nameRecords } from "@tandem/db/records/name-records";
import { signalsOf } from "@tandem/db/signals/reads";
import { insertSignal } from "@tandem/db/signals/writes";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { RecordSignalInput, Signal } from "@tandem/domain/signals/signal";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { signalCopy } from "./signal-copy.ts";

/** Someone at the company showed interest; where nobody is named, it was the company. */
export function recordSignal(ctx: ActContext, companyId: string, input: RecordSignalInput): Promise<Signal> {
  const { contactId = null, kind, topic, detail = null } = input;
  const occurredAt = pastTime(ctx.now, "occurredAt", input.occurredAt);
  return inTransaction(ctx.db, async (trx) => {
    const { company } = await nameRecords(trx, companyId, signalReferences(input));
    const id = newId();
    const written = { createdAt: ctx.now, updatedAt: ctx.now };
    await insertSignal(trx, { companyId, id, contactId, kind, topic, detail, occurredAt, ...written });
    const signal = await getRecord(trx, signalsOf(companyId), "signal", id);
    const copy = { ...signalCopy(signal, company), companyId, type: "signal" as const, object: "signal", recordId: id };
    await addTimelineEvent(trx, copy);
    const changes = { kind, topic, contactId };
    await recordAudit(trx, ctx, { action: "signal.recorded", object: "signal", recordId: id, companyId, changes });
    await refreshCompanyFigures(trx, [companyId]);
    return signal;
  });
}

export const signalReferences = ({ contactId }: { contactId?: string | null }) => [
  { path: "contactId", object: "contact" as const, id: contactId },
];
