import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { deleteMapping, saveMapping } from "@tandem/db/imports/mappings";
import { inTransaction } from "@tandem/db/transaction";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import { columnsOf } from "@tandem/domain/imports/columns-of";
import { planColumns } from "@tandem/domain/imports/plan-columns";
import type { SavedMapping, SaveMappingInput } from "@tandem/domain/imports/upload";
import type { MemberContext } from "../../http/context.ts";

/** Keeps a mapping that fits a file with the columns it names; what it says wrong is refused as an import would. */
export async function rememberMapping(ctx: MemberContext, input: SaveMappingInput): Promise<SavedMapping> {
  const { name, kind, source, match = null, mapping } = input;
  const columns = columnsOf(mapping);
  const { problems } = planColumns(kind, mapping, columns);
  if (problems.length > 0) throw invalid(problems);
  return inTransaction(ctx.db, async (trx) => {
    const id = newId();
    const createdBy = ctx.actor.memberId;
    const row = { id, name, kind, source, match, mapping, columns, createdBy, createdAt: ctx.now };
    const saved = await saveMapping(trx, row);
    await recordAudit(trx, ctx, {
      action: "import_mapping.saved",
      object: "import_mapping",
      recordId: saved.id,
      companyId: null,
      changes: { name, kind },
    });
    return saved;
  });
}

export async function forgetMapping(ctx: MemberContext, mappingId: string): Promise<void> {
  await inTransaction(ctx.db, async (trx) => {
    const forgotten = await deleteMapping(trx, mappingId);
    if (!forgotten) throw notFound("mapping");
    await recordAudit(trx, ctx, {
      action: "import_mapping.deleted",
      object: "import_mapping",
      recordId: mappingId,
      companyId: null,
      changes: forgotten,
    });
  });
}
