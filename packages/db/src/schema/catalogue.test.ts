import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Tables that belong to a company: those with the column company_id. */
const owned = sql`(select c.oid, c.relname, a.attnum as company_column from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace)`;
const ownedOrCompanies = sql`(select oid from ${owned} o union all select 'companies'::regclass)`;

interface Rule {
  promise: string;
  /** Selects the name of everything that breaks the rule. */
  offenders: RawBuilder<unknown>;
  /** Breaks the rule, to see that the query above notices. */
  offence: RawBuilder<unknown>;
}

const rules: Rule[] = [
  {
    promise: "a company's table has company_id, not null, first in its primary key",
    offenders: sql`select o.relname as name from ${owned} o
      left join pg_constraint k on k.conrelid = o.oid and k.contype = 'p'
      join pg_attribute a on a.attrelid = o.oid and a.attnum = o.company_column
      where k.oid is null or k.conkey[1] <> o.company_column or not a.attnotnull`,
    offence: sql`create table offence (id uuid, company_id uuid, primary key (id, company_id))`,
  },
  {
    promise: "a company's table has company_id first in every unique constraint and index",
    offenders: sql`select i.indexrelid::regclass as name from ${owned} o
      join pg_index i on i.indrelid = o.oid and i.indisunique where i.indkey[0] <> o.company_column`,
    offence: sql`create unique index offence on contacts (email)`,
  },
  {
    promise: "a company's table refers to another one by company_id first",
    offenders: sql`select k.conrelid::regclass || ' ' || k.conname as name from ${owned} o
      join pg_constraint k on k.conrelid = o.oid and k.contype = 'f'
      join ${owned} target on target.oid = k.confrelid
      where k.conkey[1] <> o.company_column or k.confkey[1] <> target.company_column`,
    offence: sql`alter table notes add foreign key (id, contact_id) references contacts (company_id, id)`,
  },
  {
    promise: "a company's table refers to companies by company_id alone: no foreign key crosses companies",
    offenders: sql`select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
      left join ${owned} o on o.oid = k.conrelid
      where k.contype = 'f' and k.confrelid = 'companies'::regclass and k.conkey is distinct from array[o.company_column]`,
    offence: sql`alter table companies add foreign key (parent_company_id) references companies (id)`,
  },
  {
    promise: "a table without company_id never refers to one with it",
    offenders: sql`select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
      where k.contype = 'f' and k.confrelid in ${ownedOrCompanies} and k.conrelid not in (select oid from ${owned} o)`,
    offence: sql`create table offence (company uuid, note uuid, foreign key (company, note) references notes (company_id, id))`,
  },
  {
    promise: "a company's table has row level security enabled, and so has companies",
    offenders: sql`select oid::regclass as name from pg_class where oid in ${ownedOrCompanies} and not relrowsecurity`,
    offence: sql`create table offence (company_id uuid primary key)`,
  },
  {
    promise: "a company's table has no trigger",
    offenders: sql`select tgrelid::regclass || ' ' || tgname as name from pg_trigger
      where tgrelid in ${ownedOrCompanies} and not tgisinternal`,
    offence: sql`create trigger offence before update on notes for each row execute function suppress_redundant_updates_trigger()`,
  },
  {
    promise: "no foreign key of a company's table clears columns, not even its own company's",
    offenders: sql`select conrelid::regclass || ' ' || conname as name from pg_constraint
      where contype = 'f' and conrelid in ${ownedOrCompanies} and (confdeltype in ('n', 'd') or confupdtype <> 'a')`,
    offence: sql`alter table notes add foreign key (company_id, contact_id) references contacts (company_id, id)
      on delete set null (contact_id)`,
  },
  {
    promise: "every foreign key has an index that leads with its columns",
    offenders: sql`select k.conrelid::regclass || ' ' || k.conname as name from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
        select from pg_index i where i.indrelid = k.conrelid and i.indisvalid
          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    offence: sql`alter table tags add column maker uuid references members (id)`,
  },
  {
    promise: "no policy contains a sub-select: it looks at columns of its own row",
    offenders: sql`select tablename || ' ' || policyname as name from pg_policies
      where concat(qual, ' ', with_check) ~* '\\mselect\\M'`,
    offence: sql`create policy offence on notes using (company_id in (select id from companies))`,
  },
  {
    promise: "every policy is the portal's, and binds the row to the company it has entered",
    offenders: sql`select tablename || ' ' || policyname as name from pg_policies
      where roles <> array['tandem_portal'::name] or permissive <> 'PERMISSIVE'
        or concat(qual, with_check) !~ '^\\(+(company_id|id) = \\(NULLIF\\(current_setting\\(''app\\.company_id''::text, true\\), ''''::text\\)\\)::uuid\\)'
        or concat(qual, with_check) ~ '\\) OR \\(company_id'`,
    offence: sql`create policy offence on notes for select to tandem_portal using (is_private = false)`,
  },
  {
    promise: "the audit tables only ever grow: the login may neither change nor delete their rows",
    offenders: sql`select t || ' ' || p as name from unnest(array['audit_events', 'workspace_audit_events']) t,
      unnest(array['update', 'delete', 'truncate']) p where has_table_privilege(current_user, t, p)`,
    offence: sql`grant delete on audit_events to current_user`,
  },
];

class RolledBack extends Error {}

async function namesAfter(rule: Rule): Promise<unknown[]> {
  let found: unknown[] = [];
  await database.db
    .transaction()
    .execute(async (trx) => {
      await rule.offence.execute(trx);
      found = (await rule.offenders.execute(trx)).rows;
      throw new RolledBack();
    })
    .catch((error) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  return found;
}

describe("the catalogue", () => {
  it("has the tables this test is about", async () => {
    const { rows } = await sql<{ relname: string }>`select relname from ${owned} o`.execute(database.db);
    const tables = rows.map((row) => row.relname);
    expect(tables).toEqual(expect.arrayContaining(["contacts", "deals", "objectives", "tickets", "timeline_events"]));
    expect(tables.length).toBeGreaterThan(40);
  });

  describe.each(rules)("$promise", (rule) => {
    it("holds", async () => {
      expect((await rule.offenders.execute(database.db)).rows).toEqual([]);
    });

    it("would be noticed when broken", async () => {
      expect(await namesAfter(rule)).toHaveLength(1);
    });
  });
});
