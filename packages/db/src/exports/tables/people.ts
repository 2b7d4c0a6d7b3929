import { sql } from "kysely";
import {
  columns,
  type ExportTable,
  identity,
  memberCalled,
  notArchived,
  ofCompany,
  recordId,
} from "../export-table.ts";

/** A deal of several products names none: an import knows one product for a deal and would drop the others. */
const onlyProduct = sql`(select case when count(*) = 1 then min(p.name) end from deal_products dp
  join products p on p.id = dp.product_id where dp.company_id = r.company_id and dp.deal_id = r.id)`;

export const PEOPLE = {
  members: {
    table: "members",
    ofCompany: false,
    cells: { tandemId: sql`r.id`, ...columns("name", "email", "job") },
    where: () => [],
  },
  products: {
    table: "products",
    ofCompany: false,
    cells: {
      tandemId: sql`r.id`,
      ...columns("name", "series", "currency"),
      price: { minor: sql`r.price_minor` },
    },
    where: () => [notArchived],
  },
  companies: {
    table: "companies",
    ofCompany: false,
    cells: {
      ...identity,
      ...columns("name", "domain", "website", "phone", "industry", "employees", "foundedYear"),
      ...columns("street", "postalCode", "city", "country", "relationship", "customerSince", "summary"),
      annualRevenue: { minor: sql`r.annual_revenue_minor` },
      currency: sql`r.annual_revenue_currency`,
      owner: memberCalled("ownerMemberId"),
      parent: sql`(select c.id from companies c where c.id = r.parent_company_id and c.archived_at is null)`,
    },
    where: () => [notArchived],
  },
  contacts: {
    table: "contacts",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("name", "email", "title", "department", "phones", "startedOn", "endedOn", "roles"),
      otherEmails: sql`r.other_emails::text[]`,
    },
    where: () => [notArchived],
  },
  deals: {
    table: "deals",
    ofCompany: true,
    cells: {
      ...identity,
      ...ofCompany,
      ...columns("name", "currency", "openedOn", "expectedCloseOn", "closedOn", "probability", "nextStep"),
      ...columns("lostReason"),
      owner: memberCalled("ownerMemberId"),
      product: onlyProduct,
      stage: sql`(select s.name from stages s where s.id = r.stage_id)`,
      value: { minor: sql`r.value_minor` },
      contact: recordId("contacts", "contactId"),
    },
    where: () => [notArchived],
  },
} satisfies Record<string, ExportTable>;
