import { mintCompany } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("a filter of the book is saved as a view, opened from the side bar, changed and kept", async ({
  admin,
  openAdmin,
}) => {
  const [industry, view] = [unique("Lighthouse building"), unique("Lighthouses")];
  const [mine, other] = [unique("Alder Towers"), unique("Birch Towers")];
  for (const [name, of] of [
    [mine, industry],
    [other, "Baking"],
  ] as const) {
    const { id } = await mintCompany(admin.api, name);
    await admin.api("PATCH", `/companies/${id}`, { version: 1, industry: of });
  }
  const page = await openAdmin(admin);
  await page.goto("/companies");
  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByLabel("What").selectOption("industry");
  await page.getByLabel("Value").fill(industry);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: `Industry is ${industry}`, exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: mine })).toBeVisible();
  await expect(page.getByRole("link", { name: other })).toHaveCount(0);

  await page.getByRole("button", { name: "Save as view" }).click();
  await page.getByLabel("Name of the view").fill(view);
  await page.keyboard.press("Enter");
  const place = page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: view });
  await expect(place).toHaveAttribute("aria-current", "page");

  await page.goto("/companies");
  await place.click();
  await expect(page.getByRole("heading", { level: 1, name: view })).toBeAttached();
  await expect(page.getByRole("link", { name: other })).toHaveCount(0);
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);

  await page.getByRole("link", { name: `Remove: Industry is ${industry}` }).click();
  await expect(page.getByText("Unsaved changes")).toBeVisible();
  await page.getByRole("link", { name: "Discard" }).click();
  await expect(page.getByText("Unsaved changes")).toHaveCount(0);
  await expect(page.getByRole("link", { name: mine })).toBeVisible();
});
