import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { newId } from "../ids.ts";
import { assertPortalSealed } from "./assert-portal-sealed.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.insertInto("companies").values({ id: newId(), name: "Northwind", nameKey: "northwind" }).execute();
});
afterAll(() => database.close());

it("is content with the wall as the migrations build it", async () => {
  await expect(assertPortalSealed(database.db)).resolves.toBeUndefined();
});

it.each([
  [
    "a policy that shows everything",
    "create policy hole on companies for select to tandem_portal using (true)",
    "drop policy hole on companies",
    /a stranger finds rows in companies/,
  ],
  [
    "a table without row level security",
    "alter table tickets disable row level security",
    "alter table tickets enable row level security",
    /tickets has no row level security/,
  ],
  [
    "a view that sees past row level security",
    "create view hole as select id as company_id from companies; grant select on hole to tandem_portal",
    "drop view hole",
    /a stranger finds rows in hole/,
  ],
  [
    "a grant on a table of no company",
    "grant select (name) on members to tandem_portal",
    "revoke select (name) on members from tandem_portal",
    /members, which belongs to no company/,
  ],
])("refuses %s", async (_, open, close, problem) => {
  await sql.raw(open).execute(database.db);
  await expect(assertPortalSealed(database.db)).rejects.toThrow(problem);
  await sql.raw(close).execute(database.db);
});
