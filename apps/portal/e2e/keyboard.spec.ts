import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";

test("the portal is walked by keyboard: the skip link, the menu, and the chosen theme stays", async ({
  addresses,
  admin,
  openPortal,
}) => {
  const { contact } = await mintCustomer(admin.api);
  const page = await openPortal(await signInContact(addresses, contact.email));
  await page.goto("/tickets");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ask for help" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("searchbox", { name: "Search tickets" })).toBeFocused();

  const menu = page.getByRole("button", { name: contact.name });
  const dark = page.getByRole("button", { name: "Dark" });
  await menu.focus();
  await page.keyboard.press("Enter");
  await expect(dark).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dark).toBeHidden();
  await expect(menu).toBeFocused();
  await page.keyboard.press("Enter");
  const remembered = page.waitForResponse((response) => new URL(response.url()).pathname.startsWith("/theme"));
  await dark.press("Enter");
  await remembered;
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
