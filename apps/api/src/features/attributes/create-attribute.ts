import { findAttributeSetting } from "@tandem/db/attributes/reads";
import { insertAttribute } from "@tandem/db/attributes/writes";
import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { inTransaction } from "@tandem/db/transaction";
import type { AttributeSetting, CreateAttributeInput } from "@tandem/domain/attributes/attribute";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../http/context.ts";

/** A key that is taken is refused by its name. */
export function createAttribute(ctx: MemberContext, input: CreateAttributeInput): Promise<AttributeSetting> {
  return inTransaction(ctx.db, async (trx) => {
    const id = newId();
    await insertAttribute(trx, { ...input, id, createdAt: ctx.now });
    await recordAudit(trx, ctx, {
      action: "attribute.created",
      object: "attribute",
      recordId: id,
      companyId: null,
      changes: input,
    });
    const attribute = await findAttributeSetting(trx, id);
    if (!attribute) throw notFound("attribute");
    return attribute;
  });
}
