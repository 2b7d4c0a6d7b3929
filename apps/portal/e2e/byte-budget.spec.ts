import { measureScripts } from "../../../e2e/measure-scripts.ts";
import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintSharedObjective } from "../../../e2e/mint-records.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";

const BUDGET = 110_000;

test("the portal's home loads at most 110 kB of JavaScript", async ({ addresses, admin, openPortal }) => {
  const { company, contact } = await mintCustomer(admin.api);
  await mintSharedObjective(admin.api, company.id, "Orders leave within 20 hours");
  const bytes = await measureScripts(await openPortal(await signInContact(addresses, contact.email)), "/");
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});
