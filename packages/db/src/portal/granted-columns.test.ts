import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { PORTAL_GRANTS } from "./granted-columns.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Relations of ours and of the job queue; PostgreSQL's own are open to every role. */
const relations = sql`(select c.oid, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname !~ '^pg_temp')`;

async function columnsByPrivilege(privilege: "select" | "insert" | "update" | "references") {
  const { rows } = await sql<{ relname: string; columns: string[] }>`
    select r.relname, array_agg(a.attname::text) as columns from ${relations} r
    join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    where r.relkind in ('r', 'p', 'v', 'm', 'f') and has_column_privilege('tandem_portal', r.oid, a.attnum, ${privilege})
    group by r.relname`.execute(database.db);
  return Object.fromEntries(rows.map((row) => [row.relname, row.columns.sort()]));
}

const sorted = (lists: Record<string, readonly string[]>) =>
  Object.fromEntries(Object.entries(lists).map(([name, columns]) => [name, [...columns].sort()]));

describe("the portal's role", () => {
  it("reads exactly the columns on the written list", async () => {
    expect(await columnsByPrivilege("select")).toEqual(sorted(PORTAL_GRANTS.select));
  });

  it("adds rows with exactly the columns on the written list", async () => {
    expect(await columnsByPrivilege("insert")).toEqual(sorted(PORTAL_GRANTS.insert));
  });

  it("changes no column of any table", async () => {
    expect(await columnsByPrivilege("update")).toEqual({});
    expect(await columnsByPrivilege("references")).toEqual({});
  });

  it("has no right on a whole table beyond those columns, nor on a sequence", async () => {
    const { rows } = await sql`
      select r.relname, p from ${relations} r, unnest(array['delete', 'truncate', 'trigger', 'update', 'insert', 'select']) p
      where r.relkind in ('r', 'p', 'v', 'm', 'f') and has_table_privilege('tandem_portal', r.oid, p)
        and not (r.relname in ('portal_members', 'portal_workspace') and p = 'select')
      union all
      select r.relname, p from ${relations} r, unnest(array['usage', 'select', 'update']) p
      where case when r.relkind = 'S' then has_sequence_privilege('tandem_portal', r.oid, p) else false end`.execute(
      database.db,
    );
    expect(rows).toEqual([]);
  });

  it("calls exactly the functions on the written list", async () => {
    const { rows } = await sql<{ name: string }>`
      select f.proname::text as name from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege('tandem_portal', n.oid, 'usage')
        and has_function_privilege('tandem_portal', f.oid, 'execute')
        and not exists (select from pg_depend d where d.objid = f.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
      order by 1`.execute(database.db);
    expect(rows.map((row) => row.name)).toEqual(PORTAL_GRANTS.execute);
  });

  it("enters no schema but public, makes nothing there, belongs to no other role and cannot sign in", async () => {
    const { rows: schemas } = await sql`
      select nspname as name, has_schema_privilege('tandem_portal', oid, 'create') as creates from pg_namespace
      where nspname !~ '^pg_' and nspname <> 'information_schema' and has_schema_privilege('tandem_portal', oid, 'usage')`.execute(
      database.db,
    );
    expect(schemas).toEqual([{ name: "public", creates: false }]);
    const { rows: roles } = await sql`
      select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname = 'tandem_portal'`.execute(database.db);
    expect(roles).toEqual([
      {
        rolcanlogin: false,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        memberships: 0,
      },
    ]);
  });

  it("owns no table: row level security would not hold it", async () => {
    const { rows } = await sql`
      select relname from pg_class where relowner = 'tandem_portal'::regrole`.execute(database.db);
    expect(rows).toEqual([]);
  });
});
