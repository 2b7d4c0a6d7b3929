import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../src/ids.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";
import { WithoutWhere } from "./without-where.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const companies = ["one", "two", "three"].map((name) => ({ id: newId(), name, nameKey: name }));
  await database.db.insertInto("companies").values(companies).execute();
});
afterAll(() => database.close());

const namesOfOne = (db: TestDatabase["db"]) => db.selectFrom("companies").select("name").where("name", "=", "one");

describe("a query without its WHERE", () => {
  it("answers every row, and with it only those asked for", async () => {
    expect(await namesOfOne(database.db).execute()).toHaveLength(1);
    const plugin = new WithoutWhere();
    expect(await namesOfOne(database.db.withPlugin(plugin)).execute()).toHaveLength(3);
    expect(plugin.count).toBe(1);
  });

  it("answers every row of a sub-query, inside JSON too, and counts them without a filter", async () => {
    const db = database.db.withPlugin(new WithoutWhere());
    const { items } = await db.selectNoFrom([jsonArrayFrom(namesOfOne(db)).as("items")]).executeTakeFirstOrThrow();
    expect(items).toHaveLength(3);
    const { count } = await db
      .selectFrom("companies")
      .select((eb) => eb.fn.countAll<number>().filterWhere("name", "=", "one").as("count"))
      .executeTakeFirstOrThrow();
    expect(count).toBe(3);
  });

  it("is refused when the WHERE is written as SQL", async () => {
    const db = database.db.withPlugin(new WithoutWhere());
    await expect(sql`select 1 from companies where name = 'one'`.execute(db)).rejects.toThrow("cannot be taken away");
  });
});
