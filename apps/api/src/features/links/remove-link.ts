import { recordAudit } from "@tandem/db/audit/record-audit";
import { linksOf } from "@tandem/db/links/reads";
import { deleteLink } from "@tandem/db/links/writes";
import { findRecord } from "@tandem/db/records/list-records";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";

/** Unties two records; the audit keeps what was tied. */
export function removeLink(ctx: ActContext, companyId: string, linkId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const link = await findRecord(trx, linksOf(companyId), linkId, { lock: true });
    if (!link) throw notFound("link");
    await deleteLink(trx, companyId, linkId);
    const { kind, from, to } = link;
    await recordAudit(trx, ctx, {
      action: "link.removed",
      object: "link",
      recordId: linkId,
      companyId,
      changes: { kind, fromObject: from.object, fromId: from.id, toObject: to.object, toId: to.id },
    });
  });
}
