import { mintCompany } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("the book is searched, walked and opened without a mouse", async ({ admin, openAdmin }) => {
  const shared = unique("Keyboard Mill");
  const names = ["Alder", "Birch", "Cedar"].map((tree) => `${shared} ${tree}`);
  for (const name of names) await mintCompany(admin.api, name);
  const page = await openAdmin(admin);
  await page.goto("/companies");

  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Find a company" });
  await expect(search).toBeFocused();
  await page.keyboard.type(shared);
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^3 companies/)).toBeVisible();
  await search.blur();

  const row = (i: number) => page.getByRole("link", { name: names[i] });
  await page.keyboard.press("j");
  await expect(row(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(row(2), "the last one stays").toBeFocused();
  await page.keyboard.press("k");
  await expect(row(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: names[1] })).toBeVisible();

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search in the timeline" })).toBeFocused();
  await page.keyboard.type("jk/");
  await expect(page.getByRole("searchbox", { name: "Search in the timeline" }), "letters are typed").toHaveValue("jk/");
});

test("the skip link is the first stop and leads past the frame", async ({ admin, openAdmin }) => {
  const page = await openAdmin(admin);
  await page.goto("/companies");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toHaveText("All companies");
});

test("menus and confirmations work by keyboard, and the chosen theme stays", async ({ admin, openAdmin }) => {
  const { id: companyId, name } = await mintCompany(admin.api);
  const page = await openAdmin(admin);
  await page.goto("/companies");
  const menu = page.getByRole("button", { name: /Admin$/ });
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

  await page.goto(`/companies/${companyId}/edit`);
  await page.getByRole("button", { name: "Archive" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Confirm archiving" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/companies$/);
  await page.goto(`/companies?archived=true&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole("main").getByRole("link", { name })).toBeVisible();
});
