import type { Relationship } from "@tandem/domain/companies/company";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** A company as an import may find it, with everything an import may change. */
export interface KnownCompany {
  id: string;
  name: string;
  nameKey: string;
  domain: string | null;
  source: string | null;
  externalId: string | null;
  archived: boolean;
  relationship: Relationship;
  customerSince: string | null;
  formerSince: string | null;
  formerReason: string | null;
  values: FieldValues;
}

/** Nobody else can take these domains until the transaction ends: the lock is the one that a person's change takes. */
export async function lockDomains(trx: Transaction<Database>, domains: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('company-domain:' || d, 0))
    from (select unnest(${[...domains]}::text[]) d order by 1) named`.execute(trx);
}

export interface SoughtCompanies {
  /** Our own ids. */
  ids: string[];
  sources: string[];
  externalIds: string[];
  domains: string[];
  nameKeys: string[];
}

/** The companies these rows could mean; they are ours until the transaction ends. */
export async function lockCompaniesByIdentity(
  trx: Transaction<Database>,
  { ids, sources, externalIds, domains, nameKeys }: SoughtCompanies,
): Promise<KnownCompany[]> {
  const rows = await trx
    .selectFrom("companies")
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])
      or (source = any(${sources}::text[]) and external_id = any(${externalIds}::text[])) or (archived_at is null
      and (domain = any(${domains}::citext[]) or name_key = any(${nameKeys}::text[])))`)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
  return rows.map(toKnown);
}

export interface CompanyHandle {
  id: string;
  name: string;
  nameKey: string;
  domain: string | null;
  /** Only where it is one of the asking source. */
  externalId: string | null;
}

/** Active companies that go by one of these ids (ours, or the source's), domains or names. */
export async function findCompanyHandles(
  db: Kysely<Database>,
  source: string,
  { ids, texts, nameKeys }: { ids: string[]; texts: string[]; nameKeys: string[] },
): Promise<CompanyHandle[]> {
  const { rows } = await sql<CompanyHandle>`
    select id, name, name_key, domain, case when source = ${source} then external_id end as external_id from companies
    where archived_at is null and (name_key = any(${nameKeys}::text[]) or domain = any(${texts}::citext[])
      or (source = ${source} and external_id = any(${texts}::text[])) or id = any(${ids}::uuid[]))`.execute(db);
  return rows;
}

/** Each of these companies and everyone above them, with who is directly above. */
export async function listParents(
  db: Kysely<Database>,
  companyIds: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; parentCompanyId: string | null }>`
    with recursive above as (
      select id, parent_company_id from companies where id = any(${[...companyIds]}::uuid[])
      union select c.id, c.parent_company_id from companies c join above on c.id = above.parent_company_id)
    select id, parent_company_id from above`.execute(db);
  return new Map(rows.map(({ id, parentCompanyId }) => [id, parentCompanyId]));
}

function toKnown(row: Selectable<Database["companies"]>): KnownCompany {
  const { annualRevenueMinor: minor, annualRevenueCurrency: currency } = row;
  return {
    ...row,
    archived: row.archivedAt !== null,
    values: {
      name: row.name,
      domain: row.domain,
      website: row.website,
      phone: row.phone,
      industry: row.industry,
      employees: row.employees,
      foundedYear: row.foundedYear,
      annualRevenue: minor !== null && currency !== null ? { minor, currency } : null,
      street: row.street,
      postalCode: row.postalCode,
      city: row.city,
      country: row.country,
      relationship: row.relationship,
      customerSince: row.customerSince,
      ownerMemberId: row.ownerMemberId,
      parentCompanyId: row.parentCompanyId,
      summary: row.summary,
    },
  };
}
