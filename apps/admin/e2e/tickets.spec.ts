import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("a ticket is opened, assigned, answered, solved and archived, and comes back", async ({ admin, openAdmin }) => {
  const { company, contact } = await mintCustomer(admin.api);
  const subject = unique("Scanner sleeps");
  const page = await openAdmin(admin);

  await test.step("opened for a contact of the company", async () => {
    await page.goto(`/companies/${company.id}/tickets`);
    await page.getByRole("link", { name: "New ticket" }).first().click();
    await page.getByLabel(/^Subject/).fill(subject);
    await page.getByLabel(/^What is it about/).fill("It drops the first scan.");
    await page.getByLabel("Who asks").selectOption({ label: contact.name });
    await page.getByLabel("Priority").selectOption("high");
    await page.getByRole("button", { name: "Open ticket" }).click();
    await expect(page.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  });

  await test.step("assigned and solved", async () => {
    await page.getByLabel("Who has it").selectOption({ index: 1 });
    await page.getByLabel("Status").selectOption("solved");
    await page.getByRole("button", { name: "Save ticket" }).click();
    await expect(page.locator("main header").getByText("Solved")).toBeVisible();
    await expect(page.getByLabel("Status")).toHaveValue("solved");
    await expect(page.getByLabel("Who has it")).not.toHaveValue("");
  });

  const list = (show: string) => `/tickets?show=${show}&q=${encodeURIComponent(subject)}`;
  await test.step("found among those that are over, with its company", async () => {
    await page.goto(list("open"));
    await expect(page.getByText("No ticket matches")).toBeVisible();
    await page.goto(list("over"));
    await expect(page.locator("#content").getByRole("link", { name: company.name, exact: true })).toBeVisible();
    await page.getByRole("link", { name: subject }).click();
  });

  await test.step("archived, and taken back", async () => {
    const archive = page.getByRole("button", { name: "Archive" });
    await archive.click();
    await page.getByRole("button", { name: "Archive now" }).click();
    await expect(page.getByText("This ticket is in the archive")).toBeVisible();
    await page.goto(list("all"));
    await expect(page.getByText("No ticket matches")).toBeVisible();
    await page.goto(list("archived"));
    await page.getByRole("link", { name: subject }).click();
    await page.getByRole("button", { name: "Undo, restore it" }).click();
    await expect(page.getByText("This ticket is in the archive")).toBeHidden();
    await page.goto(list("all"));
    await expect(page.getByRole("link", { name: subject })).toBeVisible();
  });
});
