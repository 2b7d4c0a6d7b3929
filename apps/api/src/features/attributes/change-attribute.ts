import { findAttributeSetting } from "@tandem/db/attributes/reads";
import { lockAttribute, updateAttribute } from "@tandem/db/attributes/writes";
import { recordAudit } from "@tandem/db/audit/record-audit";
import { inTransaction } from "@tandem/db/transaction";
import type { AttributeSetting, UpdateAttributeInput } from "@tandem/domain/attributes/attribute";
import { type FieldError, invalid, notFound } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../http/context.ts";

/** Key and kind say what the values mean, to files and to formulas: once there are values, both stay. */
export function changeAttribute(
  ctx: MemberContext,
  id: string,
  { archived, ...input }: UpdateAttributeInput,
): Promise<AttributeSetting> {
  return inTransaction(ctx.db, async (trx) => {
    const before = (await lockAttribute(trx, id)) ? await findAttributeSetting(trx, id) : undefined;
    if (!before || !ctx.actor.clearances.includes(before.sensitivity)) throw notFound("attribute");
    const fixed = (["key", "kind"] as const).filter(
      (field) => before.hasValues && input[field] !== undefined && input[field] !== before[field],
    );
    const problems = fixed.map((path): FieldError => ({ path, message: "stays: the attribute has values already" }));
    if (problems.length > 0) throw invalid(problems);
    const archivedAt = archived ? (before.archivedAt ?? ctx.now) : null;
    await updateAttribute(trx, id, { ...input, ...(archived !== undefined && { archivedAt }) });
    await recordAudit(trx, ctx, {
      action: "attribute.changed",
      object: "attribute",
      recordId: id,
      companyId: null,
      changes: { ...input, ...(archived !== undefined && { archived }) },
    });
    const after = await findAttributeSetting(trx, id);
    if (!after) throw notFound("attribute");
    return after;
  });
}
