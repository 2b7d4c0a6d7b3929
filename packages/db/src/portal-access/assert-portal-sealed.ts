import { type Kysely, sql } from "kysely";
import { newId } from "../ids.ts";
import { enterPortal } from "../portal/scope.ts";
import type { Database } from "../schema/database.ts";

/** The second wall has a hole; the API must not serve anybody. */
export class PortalNotSealedError extends Error {
  constructor(problem: string) {
    super(`The portal's wall in the database is not closed: ${problem}. Tandem does not start like this.`);
    this.name = "PortalNotSealedError";
  }
}

interface TableFacts {
  name: string;
  hasCompany: boolean;
  isSecured: boolean;
}

/** Enters the portal as nobody of a company that does not exist: every table it can read must be secured and look empty. */
export async function assertPortalSealed(db: Kysely<Database>): Promise<void> {
  await enterPortal(db, { companyId: newId(), contactId: newId(), readOnly: true }, async ({ trx }) => {
    const { rows: roles } = await sql<{ name: string; isFree: boolean }>`
      select rolname as name, rolsuper or rolbypassrls as "isFree" from pg_roles where rolname = current_user
    `.execute(trx);
    if (roles[0]?.name !== "tandem_portal") throw new PortalNotSealedError("entering it does not change the role");
    if (roles[0].isFree) throw new PortalNotSealedError("the role tandem_portal is not bound by row level security");

    for (const table of await listReadableTables(trx)) {
      if (!table.hasCompany) throw new PortalNotSealedError(`it can read ${table.name}, which belongs to no company`);
      if (!table.isSecured) throw new PortalNotSealedError(`${table.name} has no row level security`);
      const { rows } = await sql`select 1 from ${sql.table(table.name)} limit 1`.execute(trx);
      if (rows.length > 0) throw new PortalNotSealedError(`a stranger finds rows in ${table.name}`);
    }
  });
}

/** Views too, which row level security does not hold: their own WHERE has to. The workspace's look is for everybody. */
async function listReadableTables(db: Kysely<Database>): Promise<TableFacts[]> {
  const { rows } = await sql<TableFacts>`
    select c.relname as name, c.relrowsecurity or c.relkind = 'v' as "isSecured",
      c.relname = 'companies' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id') as "hasCompany"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and c.relname <> 'portal_workspace' and n.nspname = 'public'
      and has_any_column_privilege(c.oid, 'select')
    order by c.relname
  `.execute(db);
  return rows;
}
