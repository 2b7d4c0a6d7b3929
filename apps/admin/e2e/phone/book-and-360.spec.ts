import { expectNoSidewaysScroll } from "../../../../e2e/expect-no-sideways-scroll.ts";
import { furnishCustomer } from "../../../../e2e/furnish-customer.ts";
import { expect, test } from "../../../../e2e/test.ts";

test("on a phone the book is searched, a 360 read and a note written, without scrolling sideways", async ({
  admin,
  openAdmin,
}) => {
  const { company, shared } = await furnishCustomer(admin.api);
  const page = await openAdmin(admin);
  await page.goto("/companies");
  await expectNoSidewaysScroll(page);
  await page.getByRole("searchbox", { name: "Find a company" }).fill(company.name);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^1 company/)).toBeVisible();
  await page.getByRole("link", { name: company.name }).tap();
  await expect(page.getByRole("heading", { level: 1, name: company.name })).toBeVisible();
  await expectNoSidewaysScroll(page);

  await page.getByRole("textbox", { name: "Note" }).fill("Met their new head of logistics.");
  await page.getByRole("button", { name: "Save note" }).tap();
  await expect(page.getByText("Met their new head of logistics.", { exact: true }).last()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Note" })).toHaveValue("");

  for (const tab of ["Objectives", "Deals", "Contacts", "Services", "Tickets"]) {
    await page.getByRole("navigation", { name: "What we know of this company" }).getByText(tab).tap();
    await expect(page).toHaveURL(new RegExp(`/${tab.toLowerCase()}$`));
    await expectNoSidewaysScroll(page);
  }
  for (const path of [`/objectives/${shared.id}`, `/objectives/${shared.id}/share`, "/objectives/new", "/edit"]) {
    await page.goto(`/companies/${company.id}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  for (const place of ["Contacts", "Objectives", "Companies"]) {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).tap();
    await expect(page).toHaveURL(new RegExp(`/${place.toLowerCase()}$`));
    await expectNoSidewaysScroll(page);
  }
});
