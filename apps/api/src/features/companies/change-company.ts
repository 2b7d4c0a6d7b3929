import { findCompany } from "@tandem/db/companies/reads";
import { lockCompany, updateCompany } from "@tandem/db/companies/writes";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Company, UpdateCompanyInput } from "@tandem/domain/companies/company";
import { relationshipDates } from "@tandem/domain/companies/relationship-dates";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { recordEdit } from "../timeline/record-edit.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { checkReferences } from "./check-references.ts";
import { claimDomain } from "./claim-domain.ts";
import { companyColumns } from "./company-columns.ts";

/** Edits a company, archives it or takes it back. What changes nothing leaves version and history as they are. */
export function changeCompany(ctx: ActContext, companyId: string, input: UpdateCompanyInput): Promise<Company> {
  refuseBlindMoney(ctx.actor, input.annualRevenue);
  return inTransaction(ctx.db, async (trx) => {
    const row = await lockCompany(trx, companyId);
    const shown = await findCompany(trx, companyId, ctx.actor.clearances);
    if (!row || !shown) throw notFound("company");

    const { version, archived, ...fields } = input;
    await checkReferences(trx, companyId, fields);
    const isBack = archived === false && row.archivedAt !== null;
    if (isBack || fields.domain)
      await claimDomain(trx, companyId, fields.domain === undefined ? row.domain : fields.domain);
    const columns = {
      ...companyColumns(fields),
      ...relationshipDates(row, fields, await getWorkspaceDay(trx, ctx.now)),
      ...(archived !== undefined && { archivedAt: archived ? (row.archivedAt ?? ctx.now) : null }),
    };
    const changes = changedFields(row, columns);
    if (Object.keys(changes).length === 0) return shown;

    await updateCompany(trx, companyId, columns, ctx.now);
    if ("ownerMemberId" in changes) await joinCompanyTeam(trx, companyId, fields.ownerMemberId);
    const action = isBack ? "company.restored" : "archivedAt" in changes ? "company.archived" : "company.changed";
    const after = (await findCompany(trx, companyId, ctx.actor.clearances)) ?? shown;
    await recordEdit(trx, ctx, {
      action,
      object: "company",
      companyId,
      recordId: companyId,
      version,
      before: shown,
      after,
      changes,
    });
    return after;
  });
}
