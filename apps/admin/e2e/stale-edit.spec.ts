import { mintCompany } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";

const SENTENCE =
  "Someone else changed this while you were writing. Reload the page to see how it is now, then change it again.";

test("two people edit one company: the second is told, and neither loses what they wrote", async ({
  admin,
  complaints,
  openAdmin,
}) => {
  const company = await mintCompany(admin.api);
  const path = `/companies/${company.id}/edit`;
  const [first, second] = [await openAdmin(admin), await openAdmin(admin)];
  await Promise.all([first.goto(path), second.goto(path)]);

  await first.getByLabel("City").fill("Rotterdam");
  await first.getByRole("button", { name: "Save" }).click();
  await expect(first.getByText("Rotterdam")).toBeVisible();

  complaints.expectRefusal(409, path);
  await second.getByLabel("City").fill("Antwerp");
  await second.getByLabel("Summary").fill("They move to a new hall in spring.");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("alert").or(second.getByRole("status")).filter({ hasText: SENTENCE })).toBeVisible();
  await expect(second.getByLabel("City")).toHaveValue("Antwerp");
  await expect(second.getByLabel("Summary")).toHaveValue("They move to a new hall in spring.");

  await first.reload();
  await expect(first.getByText("Rotterdam")).toBeVisible();
  await second.reload();
  await second.getByLabel("Summary").fill("They move to a new hall in spring.");
  await second.getByRole("button", { name: "Save" }).click();
  await expect(second.getByRole("complementary", { name: "At a glance" })).toContainText("new hall in spring");
  await expect(second.getByText("Rotterdam")).toBeVisible();
});
