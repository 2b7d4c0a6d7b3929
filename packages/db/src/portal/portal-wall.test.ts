import { type RawBuilder, sql, type Transaction } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Marks } from "../../testing/hostile/marks.ts";
import { type HostileCompany, mintFullCompany } from "../../testing/hostile/mint-company.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import { PORTAL_GRANTS } from "./granted-columns.ts";
import { enterPortal } from "./scope.ts";

let database: TestDatabase;
let one: HostileCompany;
let two: HostileCompany;
const marks = new Marks();
beforeAll(async () => {
  database = await createTestDatabase();
  one = await mintFullCompany(database.db, marks, "one");
  two = await mintFullCompany(database.db, marks, "two");
});
afterAll(() => database.close());

const who = ({ companyId }: HostileCompany, { contactId }: { contactId: string }) => ({ companyId, contactId });

/** Every column the portal may read, of every row it may see, by table. */
async function readAll(trx: Transaction<Database>): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(PORTAL_GRANTS.select)) {
    const list = sql.join(columns.map((column) => sql.ref(column)));
    found[table] = (await sql`select ${list} from ${sql.table(table)}`.execute(trx)).rows;
  }
  return found;
}

class WentThrough extends Error {}

/** Why the database refuses the statement in the portal; null where it goes through. Nothing stays either way. */
async function refusalOf(statement: RawBuilder<unknown>, { readOnly = false } = {}): Promise<string | null> {
  const entering = enterPortal(database.db, { ...who(one, one.own), readOnly }, async ({ trx }) => {
    await statement.execute(trx);
    throw new WentThrough();
  });
  return entering.catch((error) => (error instanceof WentThrough ? null : String(error.message)));
}

describe("the wall in the database alone, without any query of ours", () => {
  it("shows nobody what is not theirs", async () => {
    for (const company of [one, two])
      for (const contact of [company.own, company.lead]) {
        const text = JSON.stringify(await enterPortal(database.db, who(company, contact), ({ trx }) => readAll(trx)));
        const leaks = marks
          .forbiddenTo(contact.viewer)
          .filter((mark) => !mark.policyAllows && text.includes(mark.text));
        expect(leaks.map(({ why }) => `${contact.viewer} reads: ${why}`)).toEqual([]);
        expect(marks.allowedTo(contact.viewer).filter((mark) => text.includes(mark.text)).length).toBeGreaterThan(30);
      }
  });

  it.each(["the role before it has entered", "a stranger", "someone who claims a contact but no company"])(
    "shows nothing but the workspace to %s",
    async (visitor) => {
      const found = await database.db.transaction().execute(async (trx) => {
        if (visitor === "a stranger") await sql`select portal_enter(${newId()}::uuid, ${newId()}::uuid)`.execute(trx);
        else await sql`set local role tandem_portal`.execute(trx);
        if (visitor === "someone who claims a contact but no company")
          await sql`set local app.contact_id = ${sql.lit(one.own.contactId)}`.execute(trx);
        return readAll(trx);
      });
      const { portal_workspace: workspace, ...rest } = found;
      expect(workspace).toHaveLength(1);
      expect(Object.entries(rest).filter(([, rows]) => rows.length > 0)).toEqual([]);
    },
  );

  it("shows a contact without access the tickets they asked themselves, and those of nobody else", async () => {
    const { companyId, lead } = two;
    const seen = async () =>
      enterPortal(database.db, who(two, lead), ({ trx }) =>
        trx.selectFrom("tickets").select("requesterContactId").execute(),
      );
    expect(await seen()).toHaveLength(3);
    const access = database.db
      .updateTable("portalAccess")
      .where("companyId", "=", companyId)
      .where("contactId", "=", lead.contactId);
    await access.set({ withdrawnAt: new Date() }).execute();
    expect(await seen()).toEqual([{ requesterContactId: lead.contactId }]);
    await access.set({ withdrawnAt: null }).execute();
  });
});

describe("as the portal's role", () => {
  interface Column {
    schema: string;
    table: string;
    column: string;
  }
  const listColumns = async () => {
    const { rows } = await sql<Column>`
      select n.nspname as schema, c.relname as table, a.attname as column from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema')`.execute(
      database.db,
    );
    return rows;
  };
  const isOn = (list: Record<string, readonly string[]>, { schema, table, column }: Column) =>
    schema === "public" && (list[table]?.includes(column) ?? false);

  /** Tries one statement per column, each in its own savepoint, and compares what was refused with the list. */
  async function expectRefused(
    statement: (of: Column) => RawBuilder<unknown>,
    list: Record<string, readonly string[]>,
  ) {
    const surprising: string[] = [];
    const columns = await listColumns();
    expect(columns.length).toBeGreaterThan(700);
    await enterPortal(database.db, who(one, one.own), async ({ trx }) => {
      for (const of of columns) {
        await sql`savepoint try`.execute(trx);
        const refusal = await statement(of)
          .execute(trx)
          .then(
            () => "",
            (error) => String(error.message),
          );
        await sql`rollback to savepoint try`.execute(trx);
        if (/permission denied|cannot (insert into|update|delete from) view/.test(refusal) === isOn(list, of))
          surprising.push(`${of.table}.${of.column}: ${refusal || "allowed"}`);
      }
    });
    expect(surprising).toEqual([]);
  }
  const name = ({ schema, table }: Column) => sql.table(`${schema}.${table}`);

  it("a column is read only when it is on the list", async () => {
    await expectRefused((of) => sql`select ${sql.ref(of.column)} from ${name(of)} limit 1`, PORTAL_GRANTS.select);
  });

  it("a row is added only with columns on the list", async () => {
    await expectRefused(
      (of) => sql`insert into ${name(of)} (${sql.ref(of.column)}) values (default)`,
      PORTAL_GRANTS.insert,
    );
  });

  it("no column of any row is changed, and no row deleted", async () => {
    await expectRefused((of) => sql`update ${name(of)} set ${sql.ref(of.column)} = default`, {});
    await expectRefused((of) => sql`delete from ${name(of)}`, {});
  });

  it("nothing is made, dropped, or borrowed from another role", async () => {
    for (const statement of [
      "create table loot (id int)",
      "drop table notes",
      "truncate notes",
      "copy notes to program 'cat'",
    ])
      expect(await refusalOf(sql.raw(statement)), statement).toMatch(/permission denied|must be owner/);
    for (const statement of [
      sql`select portal_enter(${two.companyId}::uuid, ${two.lead.contactId}::uuid)`,
      sql`select graphile_worker.add_job('clean-expired')`,
      sql`select portal_enqueue('invite-contact', '{}')`,
    ])
      expect(await refusalOf(statement)).toMatch(/permission denied|may not enqueue/);
  });
});

describe("a comment of the portal", () => {
  const comment = (fields: Record<string, unknown> = {}) => {
    const row: Record<string, unknown> = {
      company_id: one.companyId,
      id: newId(),
      objective_id: one.sharedObjectiveId,
      visibility: "shared",
      body: "hello",
      author_contact_id: one.own.contactId,
      author_name: "own",
      shared_at: new Date(),
      created_at: new Date(),
      ...fields,
    };
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    return sql`insert into objective_comments (${columns}) values (${sql.join(Object.values(row))})`;
  };

  it("is taken when it is the contact's own, shared, at the own company", async () => {
    expect(await refusalOf(comment())).toBeNull();
  });

  it("is refused from a member who views as the contact: the transaction is read only", async () => {
    expect(await refusalOf(comment(), { readOnly: true })).toMatch(/read-only transaction/);
  });

  it.each<[string, () => Record<string, unknown>, RegExp]>([
    ["another contact's name", () => ({ author_contact_id: one.lead.contactId }), /row-level security/],
    ["nobody's", () => ({ author_contact_id: null }), /row-level security/],
    ["a member's", () => ({ author_member_id: one.server.memberId }), /permission denied/],
    ["another company's", () => ({ company_id: two.companyId }), /row-level security/],
    ["internal", () => ({ visibility: "internal" }), /row-level security/],
    ["not shared", () => ({ shared_at: null }), /row-level security/],
    ["shared with others only", () => ({ shared_contact_ids: [one.lead.contactId] }), /row-level security/],
    ["on an objective of another company", () => ({ objective_id: two.sharedObjectiveId }), /foreign key/],
  ])("is refused when it is %s", async (_, fields, refusal) => {
    expect(await refusalOf(comment(fields()))).toMatch(refusal);
  });
});

describe("what the portal leaves for us", () => {
  const event = (actorContactId: string, companyId = one.companyId) => sql`
    insert into timeline_events (company_id, id, type, occurred_at, title, actor_kind, actor_contact_id, actor_name, object, record_id)
    values (${companyId}, ${newId()}, 'objective', now(), 'x', 'contact', ${actorContactId}, 'x', 'objective', ${newId()})`;
  const audit = (actorId: string, kind = "contact") => sql`
    insert into audit_events (company_id, id, actor_kind, actor_id, action, object)
    values (${one.companyId}, ${newId()}, ${kind}, ${actorId}, 'x', 'x')`;

  it("is signed by the contact who has entered", async () => {
    expect(await refusalOf(event(one.own.contactId))).toBeNull();
    expect(await refusalOf(audit(one.own.contactId))).toBeNull();
    expect(await refusalOf(event(one.lead.contactId))).toMatch(/row-level security/);
    expect(await refusalOf(event(one.own.contactId, two.companyId))).toMatch(/row-level security/);
    expect(await refusalOf(audit(one.lead.contactId))).toMatch(/row-level security/);
    expect(await refusalOf(audit(one.server.memberId, "member"))).toMatch(/row-level security/);
  });

  it("is a job that carries the company and the contact, whatever the payload claims", async () => {
    const claimed = JSON.stringify({ companyId: two.companyId, contactId: two.own.contactId });
    await enterPortal(database.db, who(one, one.own), ({ trx }) =>
      sql`select portal_enqueue('refresh-company-figures', ${claimed}::jsonb)`.execute(trx),
    );
    const { rows } = await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs`.execute(
      database.db,
    );
    expect(rows).toEqual([{ payload: { companyId: one.companyId, contactId: one.own.contactId } }]);
  });
});
