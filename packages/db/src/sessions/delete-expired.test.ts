import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { newId } from "../ids.ts";
import { deleteExpired } from "./delete-expired.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("removes what is over and keeps what still counts", async () => {
  const { db } = database;
  const now = new Date();
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const memberId = newId();
  await db.insertInto("members").values({ id: memberId, name: "Ana" }).execute();
  for (const [id, expiresAt] of [
    ["old", hours(-1)],
    ["current", hours(1)],
  ] as const) {
    await db.insertInto("memberSessions").values({ id, memberId, expiresAt }).execute();
    await db.insertInto("rateLimits").values({ key: id, points: 1, resetsAt: expiresAt }).execute();
  }
  for (const [key, createdAt] of [
    ["old", hours(-25)],
    ["current", hours(-23)],
  ] as const)
    await db
      .insertInto("idempotencyKeys")
      .values({ actor: "a", route: "r", key, bodyHash: "", status: 200, response: "", createdAt })
      .execute();

  await deleteExpired(db, now);
  expect(await db.selectFrom("memberSessions").select("id").execute()).toEqual([{ id: "current" }]);
  expect(await db.selectFrom("rateLimits").select("key").execute()).toEqual([{ key: "current" }]);
  expect(await db.selectFrom("idempotencyKeys").select("key").execute()).toEqual([{ key: "current" }]);
});
