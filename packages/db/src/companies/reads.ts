import type { Clearance } from "@tandem/domain/access/actor";
import type { Company } from "@tandem/domain/companies/company";
import type { CompanyReference } from "@tandem/domain/fields/references";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { companyJson } from "./company-json.ts";

/** The company as the reader may see it, archived or not. */
export async function findCompany(
  db: Kysely<Database>,
  companyId: string,
  clearances: readonly Clearance[],
): Promise<Company | undefined> {
  const row = await db
    .selectFrom("companies as c")
    .select(companyJson(companyId, clearances).as("company"))
    .where("c.id", "=", companyId)
    .executeTakeFirst();
  return row?.company;
}

/** The active company that the domain belongs to, `except` one. */
export function findCompanyByDomain(
  db: Kysely<Database>,
  domain: string,
  { except }: { except?: string } = {},
): Promise<CompanyReference | undefined> {
  return db
    .selectFrom("companies")
    .select(["id", "name"])
    .where("domain", "=", domain)
    .where("archivedAt", "is", null)
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
    .orderBy("createdAt")
    .limit(1)
    .executeTakeFirst();
}

/** The company above it; undefined when there is no such company, null when nothing is above. */
export async function findParentId(db: Kysely<Database>, companyId: string): Promise<string | null | undefined> {
  const row = await db.selectFrom("companies").select("parentCompanyId").where("id", "=", companyId).executeTakeFirst();
  return row?.parentCompanyId;
}

export interface ReferencedIds {
  memberId: string | null | undefined;
  parentId: string | null | undefined;
  partnerId: string | null | undefined;
}

/** Which of the records that a company names exist; one statement. */
export async function findReferenced(db: Kysely<Database>, { memberId, parentId, partnerId }: ReferencedIds) {
  const { rows } = await sql<{ member: boolean; parent: boolean; partner: boolean }>`
    select exists (select from members where id = ${memberId ?? null}::uuid) as member,
      exists (select from companies where id = ${parentId ?? null}::uuid) as parent,
      exists (select from companies where id = ${partnerId ?? null}::uuid) as partner`.execute(db);
  return rows[0] ?? { member: false, parent: false, partner: false };
}
