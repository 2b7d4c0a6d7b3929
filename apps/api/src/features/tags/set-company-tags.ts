import { recordAudit } from "@tandem/db/audit/record-audit";
import { findCompany } from "@tandem/db/companies/reads";
import { lockCompany } from "@tandem/db/companies/writes";
import { findTagIds } from "@tandem/db/tags/reads";
import { replaceCompanyTags } from "@tandem/db/tags/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Company } from "@tandem/domain/companies/company";
import type { SetCompanyTagsInput } from "@tandem/domain/companies/tag";
import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";

/** Replaces the company's tags. Its version stays: who edits another field meanwhile is not in conflict with a tag. */
export function setCompanyTags(ctx: ActContext, companyId: string, input: SetCompanyTagsInput): Promise<Company> {
  return inTransaction(ctx.db, async (trx) => {
    if (!(await lockCompany(trx, companyId))) throw notFound("company");
    const tagIds = [...new Set(input.tagIds)];
    const known = await findTagIds(trx, tagIds);
    const unknown = input.tagIds.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `tagIds.${index}`, message: "is not a tag" }],
    );
    if (unknown.length > 0) throw invalid(unknown);
    const before = await replaceCompanyTags(trx, companyId, tagIds);
    if (before.toSorted().join() !== tagIds.toSorted().join())
      await recordAudit(trx, ctx, {
        action: "company.tagged",
        object: "company",
        recordId: companyId,
        companyId,
        changes: { tagIds: { before, after: tagIds } },
      });
    const company = await findCompany(trx, companyId, ctx.actor.clearances);
    if (!company) throw notFound("company");
    return company;
  });
}
