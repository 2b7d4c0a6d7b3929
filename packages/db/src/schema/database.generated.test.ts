import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { generateTypes } from "./generate-types.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("the types of the tables are those of the migrated database", async () => {
  const written = await readFile(new URL("./database.generated.ts", import.meta.url), "utf8");
  const isCurrent = (await generateTypes(database.url)) === written;
  expect(isCurrent, "the migrations changed: run `npm run codegen -w packages/db`").toBe(true);
});
