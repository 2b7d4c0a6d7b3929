import type { Clearance } from "@tandem/domain/access/actor";
import type { Company } from "@tandem/domain/companies/company";
import { type RawBuilder, sql } from "kysely";
import { memberJson, moneyJson } from "../records/reference-json.ts";

/** The picture of `companies c`: an archived one shows none. */
export const logoJson = sql`case when c.archived_at is null then c.logo_file end`;

/** The row `companies c` of this company as the apps see it. */
export function companyJson(companyId: string, clearances: readonly Clearance[]): RawBuilder<Company> {
  return sql<Company>`json_build_object(
    'id', c.id, 'name', c.name, 'relationship', c.relationship, 'domain', c.domain, 'website', c.website, 'phone', c.phone,
    'industry', c.industry, 'employees', c.employees, 'foundedYear', c.founded_year,
    'annualRevenue', ${moneyJson(clearances, "c.annual_revenue_minor", "c.annual_revenue_currency")},
    'street', c.street, 'postalCode', c.postal_code, 'city', c.city, 'country', c.country, 'summary', c.summary,
    'logo', ${logoJson}, 'owner', ${memberJson("c.owner_member_id")}, 'parent', ${otherCompany("c.parent_company_id")},
    'partner', ${otherCompany("c.partner_company_id")}, 'customerSince', c.customer_since,
    'formerSince', c.former_since, 'formerReason', c.former_reason, 'tags', ${tagsOf(companyId)}, 'version', c.version,
    'createdAt', c.created_at, 'updatedAt', c.updated_at, 'archivedAt', c.archived_at)`;
}

const tagsOf = (
  companyId: string,
) => sql`(select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour)
    order by t.name, t.id), '[]'::json)
  from company_tags ct join tags t on t.id = ct.tag_id
  where ct.company_id = ${companyId}::uuid and t.archived_at is null)`;

/** The parent or the partner; no foreign key holds it, so it is null when it is gone. */
const otherCompany = (column: string) => sql`(select json_build_object('id', other.id, 'name', other.name)
  from companies other where other.id = ${sql.ref(column)})`;
