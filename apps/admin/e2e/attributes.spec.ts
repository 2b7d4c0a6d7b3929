import { mintCompany } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("an attribute is made in the settings, and an objective follows it until it is reached", async ({
  admin,
  openAdmin,
}) => {
  const company = await mintCompany(admin.api);
  const name = unique("Seats in use");
  const key = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  const page = await openAdmin(admin);

  await test.step("the attribute is added", async () => {
    await page.goto("/settings/attributes");
    const form = page.getByRole("region", { name: "New attribute" });
    await form.getByLabel(/^Name/).fill(name);
    await form.getByLabel(/^Key/).fill(key);
    await form.getByRole("button", { name: "Add attribute" }).click();
    await expect(page.getByRole("button", { name: `Archive ${name}` })).toBeVisible();
  });

  await test.step("an objective completes by it", async () => {
    await page.goto(`/companies/${company.id}/objectives/new`);
    await page.getByLabel(/^Goal/).fill("Everyone works with it");
    await page.getByLabel("Baseline").fill("0");
    await page.getByLabel("Target").fill("50");
    await page.getByLabel("Completes").selectOption({ label: name });
    await page.getByRole("button", { name: "Create objective" }).click();
    await expect(page.getByRole("complementary", { name: "Facts" })).toContainText(`By ${name}`);
  });

  await test.step("the value that reaches the target completes it", async () => {
    const { items } = await admin.api<{ items: { id: string; name: string }[] }>("GET", "/attributes");
    const attributeId = items.find((one) => one.name === name)?.id;
    await admin.api("POST", `/companies/${company.id}/attribute-values`, { values: [{ attributeId, value: "50" }] });
    await page.reload();
    await expect(page.getByRole("main")).toContainText("Completed");
  });
});
