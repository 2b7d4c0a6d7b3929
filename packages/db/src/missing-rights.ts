import { type Kysely, sql } from "kysely";

interface Rights {
  login: string;
  database: string;
  mayCreateRoles: boolean;
  mayCreateSchemas: boolean;
  mayCreateTables: boolean;
  /** Extensions that nobody has created and that take more than the right to create in the database. */
  extensions: string[];
  /** Extensions that are not installed on the server's machine. */
  notInstalled: string[];
  hasPortalRole: boolean;
  mayBecomePortal: boolean;
  mayGrantPortal: boolean;
}

/**
 * What an administrator of the PostgreSQL has to run before this login can prepare (or, once prepared, serve) the
 * database: statements in their order, or a note where no statement helps.
 */
export async function findMissingRights(db: Kysely<unknown>, isPrepared: boolean): Promise<string[]> {
  const rights = await readRights(db);
  const login = quote(rights.login);
  const missing: string[] = [];
  if (!isPrepared) {
    if (!rights.mayCreateSchemas) missing.push(`grant create on database ${quote(rights.database)} to ${login};`);
    if (!rights.mayCreateTables) missing.push(`grant usage, create on schema public to ${login} with grant option;`);
    if (rights.notInstalled.length > 0)
      missing.push(`-- install the extensions ${rights.notInstalled.join(", ")} (package postgresql-contrib)`);
    for (const name of rights.extensions) missing.push(`create extension if not exists ${name};`);
  }
  if (!rights.hasPortalRole && (isPrepared || !rights.mayCreateRoles))
    missing.push("create role tandem_portal nologin;", `grant tandem_portal to ${login};`);
  else if (rights.hasPortalRole && !rights.mayBecomePortal && (isPrepared || !rights.mayGrantPortal))
    missing.push(`grant tandem_portal to ${login};`);
  return missing;
}

async function readRights(db: Kysely<unknown>): Promise<Rights> {
  const version = sql`current_setting('server_version_num')::int`;
  const { rows } = await sql<Rights>`
    with needed(name) as (values ('pg_trgm'), ('unaccent'), ('citext'), ('btree_gin')),
    missing as (
      select n.name, a.name is not null as installed,
        exists (select from pg_available_extension_versions v where v.name = n.name and v.trusted) as trusted
      from needed n left join pg_available_extensions a on a.name = n.name
      where not exists (select from pg_extension e where e.extname = n.name)
    ),
    me as (
      select rolsuper, rolcreaterole, has_database_privilege(current_database(), 'create') as creates
      from pg_roles where rolname = current_user
    )
    select current_user as login, current_database() as database,
      me.rolsuper or me.rolcreaterole as "mayCreateRoles", me.creates as "mayCreateSchemas",
      has_schema_privilege('public', 'create') as "mayCreateTables",
      array(select name::text from missing where installed and not (me.rolsuper or trusted) order by name) as extensions,
      array(select name::text from missing where not installed order by name) as "notInstalled",
      portal.oid is not null as "hasPortalRole",
      case when portal.oid is not null then
        pg_has_role(portal.oid, case when ${version} >= 160000 then 'set' else 'member' end) end as "mayBecomePortal",
      case when portal.oid is not null then me.rolsuper or (${version} < 160000 and me.rolcreaterole)
        or pg_has_role(portal.oid, 'member with admin option') end as "mayGrantPortal"
    from me left join pg_roles portal on portal.rolname = 'tandem_portal'`.execute(db);
  const rights = rows[0];
  if (!rights) throw new Error("PostgreSQL does not know the login it let in.");
  return rights;
}

const quote = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);
