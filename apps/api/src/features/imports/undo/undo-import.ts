import { recordAudit } from "@tandem/db/audit/record-audit";
import { countLedger } from "@tandem/db/imports/ledger";
import { findImport } from "@tandem/db/imports/reads";
import { markUndoing } from "@tandem/db/imports/undo-marks";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { inTransaction } from "@tandem/db/transaction";
import { can } from "@tandem/domain/access/can";
import { DomainError, forbidden, notFound } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../../http/context.ts";

/** Asks for an import to be taken back; a job does it. What was changed since by anybody else will stay. */
export async function undoImport(ctx: MemberContext, { importId }: { importId: string }) {
  return inTransaction(ctx.db, async (trx) => {
    const found = await findImport(trx, importId);
    if (!found) throw notFound("import");
    if (found.kind === "members" && !can(ctx.actor, "member.manage"))
      throw forbidden("Only an admin undoes an import of members.");
    const total = await countLedger(trx, importId);
    if (!(await markUndoing(trx, importId, { total, askedBy: ctx.actor.memberId })))
      throw new DomainError("precondition_failed", reasonOf(found));
    await recordAudit(trx, ctx, {
      action: "import.undo_asked",
      object: "import",
      recordId: importId,
      companyId: null,
      changes: { kind: found.kind, rows: total },
    });
    await enqueue(trx, "undo-import", { importId }, { jobKey: `undo:${importId}` });
    return { id: importId, status: "undoing" as const };
  });
}

function reasonOf({ dryRun, status }: { dryRun: boolean; status: string }): string {
  if (dryRun) return "This was a trial: it wrote nothing that could be undone.";
  switch (status) {
    case "undoing":
    case "undone":
      return "The undo of this import has been asked for already.";
    default:
      return "This import is still running: wait until it is done.";
  }
}
