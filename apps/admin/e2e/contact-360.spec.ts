import { mintCompany, mintCustomer } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";

test("a person's roles are confirmed, they leave, and their new company shows on both 360s", async ({
  admin,
  openAdmin,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const next = await mintCompany(admin.api);
  const page = await openAdmin(admin);
  const glance = page.getByRole("complementary", { name: "At a glance" });
  const toast = page.getByRole("list", { name: "Notifications" });

  await test.step("one press confirms the roles", async () => {
    await page.goto(`/companies/${company.id}/contacts`);
    await page.getByRole("link", { name: contact.name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: contact.name })).toBeVisible();
    await glance.getByRole("button", { name: "Roles confirmed today" }).click();
    await expect(toast.getByText("Roles confirmed as of today")).toBeVisible();
  });

  await test.step("a step on the value path keeps its reason", async () => {
    await glance.getByText("Say where they stand").click();
    await glance.getByLabel("To", { exact: true }).selectOption("Buyer");
    await glance.getByLabel(/^Reason/).fill("Signed the order");
    await glance.getByRole("button", { name: "Move on value path" }).click();
    await expect(glance.getByText("Buyer, step 4 of 8 of the value path")).toBeAttached();
    await glance.getByText("History").click();
    await expect(glance.getByText("Signed the order")).toBeVisible();
  });

  await test.step("who left can be taken back, until they really leave", async () => {
    await page.getByRole("button", { name: "This person left" }).click();
    await page.getByRole("button", { name: "Confirm: left today" }).click();
    await expect(page.getByText(/no longer works here/)).toBeVisible();
    await toast.getByRole("button", { name: "Undo" }).first().click();
    await expect(page.getByText(/no longer works here/)).toBeHidden();
    await page.getByRole("button", { name: "This person left" }).click();
    await page.getByRole("button", { name: "Confirm: left today" }).click();
    await expect(page.getByText("Where do they work now?")).toBeVisible();
  });

  await test.step("the new company shows from both ends", async () => {
    await page.getByRole("link", { name: "Add new company" }).click();
    await page.getByRole("searchbox", { name: "Find the company" }).fill(next.name);
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByLabel(/^Company/).selectOption({ value: next.id });
    await page.getByLabel("Title there").fill("Chief of Staff");
    await page.getByRole("button", { name: "Add at this company" }).click();
    await expect(page).toHaveURL(new RegExp(`/companies/${next.id}/contacts/`));
    await expect(glance.getByRole("link", { name: company.name })).toBeVisible();
    await glance.getByRole("link", { name: company.name }).click();
    await expect(page.getByText(/Now at/)).toContainText(next.name);
  });
});
