import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { nameRecords } from "@tandem/db/records/name-records";
import { findTimelineEvent } from "@tandem/db/timeline/reads";
import type { TimelineEventJson } from "@tandem/db/timeline/select-event";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { RecordEventInput } from "@tandem/domain/timeline/record-event";
import { type ActContext, pastTime } from "./act-context.ts";

/** Writes what a source tells into the history of the company; the source is the one who acted. */
export function recordEvent(ctx: ActContext, companyId: string, input: RecordEventInput): Promise<TimelineEventJson> {
  const { type, title, body, facts, source } = input;
  const occurredAt = pastTime(ctx.now, "occurredAt", input.occurredAt);
  return inTransaction(ctx.db, async (trx) => {
    await nameRecords(trx, companyId);
    const id = await addTimelineEvent(trx, {
      companyId,
      type,
      occurredAt,
      title,
      body,
      facts,
      source,
      actor: { kind: "system", id: null, name: source },
      object: "company",
      recordId: companyId,
    });
    await recordAudit(trx, ctx, {
      action: "timeline.recorded",
      object: "company",
      recordId: companyId,
      companyId,
      changes: { type, source },
    });
    await refreshCompanyFigures(trx, [companyId]);
    const event = await findTimelineEvent(trx, companyId, ctx.actor, id);
    if (!event) throw notFound("timeline event");
    return event;
  });
}
