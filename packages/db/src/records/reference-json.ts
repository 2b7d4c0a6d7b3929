import type { Clearance } from "@tandem/domain/access/actor";
import type { Money } from "@tandem/domain/fields/money";
import type { ContactReference, MemberReference } from "@tandem/domain/fields/references";
import { type RawBuilder, sql } from "kysely";

/** The member whom a column names, as lines and lists show them. */
export const memberJson = (column: string): RawBuilder<MemberReference | null> =>
  sql`(select json_build_object('id', m.id, 'name', m.name, 'job', m.job, 'photo', m.photo_file)
    from members m where m.id = ${sql.ref(column)})`;

/** The contact whom a column of `r` names; `companyId` is the bound one, or `r.company_id` across the book. */
export const contactJson = (column: string, companyId: RawBuilder<string>): RawBuilder<ContactReference | null> =>
  sql`(select json_build_object('id', k.id, 'name', k.name, 'title', k.title)
    from contacts k where k.company_id = ${companyId} and k.id = ${sql.ref(column)})`;

/** An amount, or null for a reader without clearance for money: the value never leaves the database. */
export function moneyJson(clearances: readonly Clearance[], minor: string, currency: string): RawBuilder<Money | null> {
  if (!clearances.includes("financial")) return sql`null::json`;
  return sql`case when ${sql.ref(minor)} is not null
    then json_build_object('minor', ${sql.ref(minor)}, 'currency', ${sql.ref(currency)}) end`;
}

/** The company id that nested selects repeat: bound where one company is read, the row's own across the book. */
export const companyIdOf = (companyId: string | undefined): RawBuilder<string> =>
  companyId === undefined ? sql`r.company_id` : sql`${companyId}::uuid`;
