import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { newId } from "../ids.ts";
import { insertTicket } from "../tickets/writes.ts";
import { refreshCompanyFigures } from "./refresh-figures.ts";
import { insertCompany } from "./writes.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("counts what two transactions added at the same time", async () => {
  const { db } = database;
  const companyId = newId();
  await db
    .transaction()
    .execute((trx) => insertCompany(trx, { id: companyId, name: "Northwind", nameKey: "northwind" }));
  const openTicket = (meanwhile: () => Promise<void>) =>
    db.transaction().execute(async (trx) => {
      await insertTicket(trx, { companyId, subject: "Wi-Fi", priority: "normal", openedAt: new Date() });
      await refreshCompanyFigures(trx, [companyId]);
      await meanwhile();
    });
  let second: Promise<void> = Promise.resolve();
  await openTicket(async () => {
    second = openTicket(async () => {});
    await new Promise((resolve) => setTimeout(resolve, 300)); // the second one has counted, or waits to count
  });
  await second;
  const { openTicketCount } = await db
    .selectFrom("companyFigures")
    .select("openTicketCount")
    .where("companyId", "=", companyId)
    .executeTakeFirstOrThrow();
  expect(openTicketCount).toBe(2);
});
