import { measureScripts } from "../../../e2e/measure-scripts.ts";
import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";

const BUDGET = 150_000;

test("the 360 loads at most 150 kB of JavaScript", async ({ admin, openAdmin }) => {
  const { company } = await mintCustomer(admin.api);
  const bytes = await measureScripts(await openAdmin(admin), `/companies/${company.id}`);
  expect(bytes).toBeGreaterThan(20_000);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});
