import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { newId } from "../ids.ts";
import { beginImport, finishImport, insertImport } from "./writes.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("is ended by one of two processes; the late one changes nothing", async () => {
  const { db } = database;
  const id = newId();
  const file = { fileName: "a.csv", fileBytes: 1, fileSha256: "0", mapping: {}, createdBy: null };
  const options = { matchName: false, delimiter: ",", encoding: "utf-8" } as const;
  const alone = { groupId: null, position: 0, uploadId: null, entry: null };
  const told = { kind: "companies", source: "csv", dryRun: false, ...file, ...alone, options } as const;
  const row = { id, ...told, createdAt: new Date() };
  await db.transaction().execute((trx) => insertImport(trx, row));
  await beginImport(db, id, new Date());
  expect(await finishImport(db, id, { now: new Date(), failure: null })).toBe(true);
  expect(await finishImport(db, id, { now: new Date(), failure: "gone" })).toBe(false);
  const found = await db.selectFrom("imports").select(["status", "failure"]).where("id", "=", id).executeTakeFirst();
  expect(found).toEqual({ status: "done", failure: null });
});
