import { invalid, notFound } from "@tandem/domain/errors/domain-error";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { NAMED_RECORDS } from "./named-records.ts";

/** A record that an act names, and the field of the input it stands in. */
export interface Naming {
  path: string;
  object: keyof typeof RECORDS;
  id: string | null | undefined;
}

/** Where each kind stands; members, products and stages belong to the workspace, all others to one company. */
const RECORDS = {
  ...NAMED_RECORDS,
  member: { table: "members", name: "name" },
  product: { table: "products", name: "name" },
} as const;

export interface Names {
  company: string;
  of(id: string | null | undefined): string | undefined;
}

/**
 * The names of the company and of all records an act refers to, in one statement. Throws `not_found` without the
 * company, and `invalid` with the field of every record that is not one of this company.
 */
export async function nameRecords(
  db: Kysely<Database>,
  companyId: string,
  namings: readonly Naming[] = [],
): Promise<Names> {
  const named = namings.flatMap(({ path, object, id }) => (id ? [{ path, object, id }] : []));
  const selects = [...new Set(named.map((one) => one.object))].map((object) =>
    selectNames(companyId, object, [...new Set(named.filter((one) => one.object === object).map((one) => one.id))]),
  );
  const { rows } = await sql<{ object: string; id: string; name: string }>`
    select 'company' as object, id, name from companies where id = ${companyId}::uuid
    ${selects.length > 0 ? sql`union all ${sql.join(selects, sql` union all `)}` : sql``}`.execute(db);
  const names = new Map(rows.map((row) => [`${row.object} ${row.id}`, row.name]));
  const company = names.get(`company ${companyId.toLowerCase()}`);
  if (company === undefined) throw notFound("company");
  const missing = named.filter((one) => !names.has(`${one.object} ${one.id.toLowerCase()}`));
  if (missing.length > 0)
    throw invalid(missing.map(({ path, object }) => ({ path, message: `There is no such ${object} here` })));
  const byId = new Map(rows.map((row) => [row.id, row.name]));
  return { company, of: (id) => (id ? byId.get(id.toLowerCase()) : undefined) };
}

function selectNames(companyId: string, object: Naming["object"], ids: string[]): RawBuilder<unknown> {
  const { table, name } = RECORDS[object];
  const key = object === "company" ? sql`and id` : object in NAMED_RECORDS ? sql`and company_id` : null;
  return sql`select ${sql.lit(object)}, id, ${sql.ref(name)} from ${sql.table(table)}
    where id = any(${ids}::uuid[]) ${key ? sql`${key} = ${companyId}::uuid` : sql``}`;
}

/** Throws `not_found` unless there is such a company: a list of nothing is not an answer for an unknown id. */
export async function assertCompanyExists(db: Kysely<Database>, companyId: string): Promise<void> {
  await nameRecords(db, companyId);
}
