import { type RawBuilder, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { runPrepared } from "./prepared.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

interface Sum {
  sum: number;
}
const add = (key: string, a: number, b: number, options = {}) =>
  runPrepared<Sum, { a: number; b: number }>(
    database.db,
    key,
    { a, b },
    (slots) => sql<Sum>`select ${slots.a}::int + ${slots.b}::int + ${slots.a}::int as sum`,
    options,
  );

/** What goes to the server meanwhile. */
async function listen(work: () => Promise<unknown>) {
  const query = vi.spyOn(pg.Client.prototype, "query");
  await work();
  const sent = query.mock.calls.map(([config]) => config as unknown as pg.QueryConfig);
  query.mockRestore();
  return sent;
}

describe("a prepared statement", () => {
  it("is written once, and gets the values of each run", async () => {
    const write = vi.fn((slots: { a: number }) => sql<Sum>`select ${slots.a}::int as sum`);
    const run = (a: number) => runPrepared<Sum, { a: number }>(database.db, "written once", { a }, write);
    expect([await run(1), await run(2)]).toEqual([[{ sum: 1 }], [{ sum: 2 }]]);
    expect(write).toHaveBeenCalledTimes(1);
  });

  it("goes out under one name, with each value once however often it is used", async () => {
    const sent = await listen(async () => {
      expect(await add("named", 1, 2)).toEqual([{ sum: 4 }]);
      expect(await add("named", 10, 20)).toEqual([{ sum: 40 }]);
    });
    expect(sent).toMatchObject([
      { text: "select $1::int + $2::int + $1::int as sum", values: [1, 2] },
      { values: [10, 20] },
    ]);
    expect(sent[0]?.name).toMatch(/^tandem_\d+$/);
    expect(sent[1]?.name).toBe(sent[0]?.name);
  });

  it("has no name where it is to be planned for its values", async () => {
    const plansAnew = (slots: { word: string }) => sql<Sum>`select length(${slots.word}::text) as sum`;
    const [sent] = await listen(() =>
      runPrepared(database.db, "planned anew", { word: "renewal" }, plansAnew, { plansAnew: true }),
    );
    expect(sent).toMatchObject({ text: "select length($1::text) as sum", values: ["renewal"] });
    expect(sent?.name).toBeUndefined();
  });

  it("runs in the transaction it is given", async () => {
    const count = () => sql<Sum>`select count(*)::int as sum from tags`;
    const run = (db = database.db) => runPrepared<Sum, object>(db, "counted tags", {}, count);
    await database.db.transaction().execute(async (trx) => {
      await sql`insert into tags (id, name, colour) values (gen_random_uuid(), 'Key', 'red')`.execute(trx);
      expect(await run(trx)).toEqual([{ sum: 1 }]);
      expect(await run()).toEqual([{ sum: 0 }]);
    });
  });

  it("is planned once and for all, but for a search and what stands in a transaction", async () => {
    interface Mode {
      mode: string;
    }
    const show = () => sql<Mode>`select current_setting('plan_cache_mode') as mode`;
    const ask = () => sql<Mode>`select current_setting('plan_cache_mode') as mode where true`;
    const run = (db = database.db) => runPrepared<Mode, object>(db, "mode", {}, show);
    expect(await run()).toEqual([{ mode: "force_generic_plan" }]);
    expect(await runPrepared(database.db, "mode of a search", {}, ask, { plansAnew: true })).toEqual([
      { mode: "auto" },
    ]);
    await database.db.transaction().execute(async (trx) => {
      expect(await run(trx)).toEqual([{ mode: "auto" }]);
    });
  });

  it("that would keep a value of its first run is refused", async () => {
    const secret = "Ana's";
    const keep = (): RawBuilder<Sum> => sql`select length(${secret}::text) as sum`;
    await expect(runPrepared(database.db, "kept", { a: 1 }, keep)).rejects.toThrow(
      /kept holds a value that is no slot/,
    );
  });
});
