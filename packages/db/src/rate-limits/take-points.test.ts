import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { takePoints } from "./take-points.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const now = new Date("2026-11-21T10:00:00Z");
const limit = (key: string, points = 3) => ({ key, points, windowSeconds: 60 });

it("allows so many in a window, says how long to wait, and starts again after it", async () => {
  const take = (at: Date) => takePoints(database.db, [limit("window")], at);
  for (let tries = 0; tries < 3; tries++) expect(await take(now)).toBe(0);
  expect(await take(new Date(now.getTime() + 20_000))).toBe(40);
  expect(await take(new Date(now.getTime() + 60_000))).toBe(0);
});

it("counts tries at the same moment one by one, whatever order the limits are named in", async () => {
  const waits = await Promise.all(
    Array.from({ length: 10 }, (_, index) => {
      const limits = [limit("race-a"), limit("race-b", 100)];
      return takePoints(database.db, index % 2 ? limits : limits.reverse(), now);
    }),
  );
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
});
