import { recordAudit } from "@tandem/db/audit/record-audit";
import { findCompany } from "@tandem/db/companies/reads";
import { insertCompany } from "@tandem/db/companies/writes";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import { newId } from "@tandem/db/ids";
import { inTransaction } from "@tandem/db/transaction";
import { getWorkspaceDay } from "@tandem/db/workspace/reads";
import type { Company, CreateCompanyInput } from "@tandem/domain/companies/company";
import { nameKey } from "@tandem/domain/companies/name-key";
import { relationshipDates } from "@tandem/domain/companies/relationship-dates";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { refuseBlindMoney } from "../timeline/refuse-blind-money.ts";
import { checkReferences } from "./check-references.ts";
import { claimDomain } from "./claim-domain.ts";
import { companyColumns } from "./company-columns.ts";

const NEW = { relationship: null, customerSince: null, formerSince: null, formerReason: null };

/** Adds a company to the book. A second one of the same name is allowed; a domain that an active company has is not. */
export function createCompany(ctx: ActContext, input: CreateCompanyInput): Promise<Company> {
  refuseBlindMoney(ctx.actor, input.annualRevenue);
  return inTransaction(ctx.db, async (trx) => {
    const companyId = newId();
    await checkReferences(trx, companyId, input);
    await claimDomain(trx, companyId, input.domain);
    const dates = relationshipDates(NEW, input, await getWorkspaceDay(trx, ctx.now));
    await insertCompany(trx, {
      ...companyColumns(input),
      ...dates,
      id: companyId,
      nameKey: nameKey(input.name),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await joinCompanyTeam(trx, companyId, input.ownerMemberId);
    await recordAudit(trx, ctx, {
      action: "company.created",
      object: "company",
      recordId: companyId,
      companyId,
      changes: { ...input },
    });
    const company = await findCompany(trx, companyId, ctx.actor.clearances);
    if (!company) throw notFound("company");
    return company;
  });
}
