import { findParentId, findReferenced } from "@tandem/db/companies/reads";
import { lockCompanyTree } from "@tandem/db/companies/writes";
import type { Database } from "@tandem/db/schema/database";
import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";

interface CompanyReferences {
  ownerMemberId?: string | null;
  parentCompanyId?: string | null;
  partnerCompanyId?: string | null;
}

/** Refuses, by the field's name, an owner, a parent or a partner that does not exist, is the company itself or stands below it. */
export async function checkReferences(
  trx: Transaction<Database>,
  companyId: string,
  { ownerMemberId, parentCompanyId, partnerCompanyId }: CompanyReferences,
): Promise<void> {
  if (!ownerMemberId && !parentCompanyId && !partnerCompanyId) return;
  const found = await findReferenced(trx, {
    memberId: ownerMemberId,
    parentId: parentCompanyId,
    partnerId: partnerCompanyId,
  });
  const problems: FieldError[] = [];
  if (ownerMemberId && !found.member) problems.push({ path: "ownerMemberId", message: "is not a member" });
  if (parentCompanyId) problems.push(...(await refuseParent(trx, companyId, parentCompanyId, found.parent)));
  if (partnerCompanyId && !found.partner) problems.push({ path: "partnerCompanyId", message: "is not a company" });
  if (partnerCompanyId === companyId)
    problems.push({ path: "partnerCompanyId", message: "cannot be the company itself" });
  if (problems.length > 0) throw invalid(problems);
}

async function refuseParent(
  trx: Transaction<Database>,
  companyId: string,
  parentId: string,
  exists: boolean,
): Promise<FieldError[]> {
  const path = "parentCompanyId";
  if (parentId === companyId) return [{ path, message: "cannot be the company itself" }];
  if (!exists) return [{ path, message: "is not a company" }];
  await lockCompanyTree(trx);
  return (await isBelow(trx, parentId, companyId)) ? [{ path, message: "is already below this company" }] : [];
}

/** Walks up from `companyId`; a circle that is there already ends the walk. */
async function isBelow(trx: Transaction<Database>, companyId: string, aboveId: string): Promise<boolean> {
  const seen = new Set<string>();
  for (let id: string | null | undefined = companyId; id && !seen.has(id); id = await findParentId(trx, id)) {
    if (id === aboveId) return true;
    seen.add(id);
  }
  return false;
}
