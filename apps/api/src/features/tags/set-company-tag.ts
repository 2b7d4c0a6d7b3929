import { recordAudit } from "@tandem/db/audit/record-audit";
import { lockCompany } from "@tandem/db/companies/writes";
import { findTagIds } from "@tandem/db/tags/reads";
import { addCompanyTag, removeCompanyTag } from "@tandem/db/tags/writes";
import { inTransaction } from "@tandem/db/transaction";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";

interface OneTag {
  companyId: string;
  tagId: string;
  isOn: boolean;
}

/** From now on the company has this tag, or has not, whatever others it has; answers whether that changed anything. */
export function setCompanyTag(ctx: ActContext, { companyId, tagId, isOn }: OneTag): Promise<boolean> {
  return inTransaction(ctx.db, async (trx) => {
    if (!(await lockCompany(trx, companyId))) throw notFound("company");
    const isKnown = (await findTagIds(trx, [tagId])).has(tagId);
    if (isOn && !isKnown) throw notFound("tag");
    const hasChanged = await (isOn ? addCompanyTag : removeCompanyTag)(trx, { companyId, tagId });
    if (!hasChanged && !isKnown) throw notFound("tag");
    if (hasChanged)
      await recordAudit(trx, ctx, {
        action: isOn ? "company.tagged" : "company.untagged",
        object: "company",
        recordId: companyId,
        companyId,
        changes: { tagId },
      });
    return hasChanged;
  });
}
