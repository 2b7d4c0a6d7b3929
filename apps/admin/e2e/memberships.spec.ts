import { mintCompany } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("tags are found, made, removed and brought back by keyboard, where the company is read", async ({
  admin,
  openAdmin,
}) => {
  const [pilot, fresh] = [unique("Pilot site"), unique("Fresh idea")];
  await admin.api("POST", "/tags", { name: pilot });
  const company = await mintCompany(admin.api);
  const page = await openAdmin(admin);
  await page.goto(`/companies/${company.id}`);

  const add = page.getByRole("button", { name: "Add tag" }).first();
  await add.focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: "Find or create a tag" });
  await expect(field).toBeFocused();
  await field.fill(pilot.toLowerCase());
  await expect(page.getByRole("option")).toHaveText([pilot]);
  await page.keyboard.press("Enter");
  const remove = (name: string) => page.getByRole("button", { name: `Remove the tag ${name}` });
  await expect(remove(pilot)).toBeAttached();

  await expect(field).toBeFocused();
  await field.fill(fresh);
  await expect(page.getByRole("option", { name: `Create “${fresh}”` })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(remove(fresh)).toBeAttached();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(add).toBeFocused();

  await remove(pilot).focus();
  await page.keyboard.press("Enter");
  await expect(remove(pilot)).toHaveCount(0);
  await page
    .getByRole("listitem")
    .filter({ hasText: `“${pilot}” removed` })
    .getByRole("button", { name: /^Undo/ })
    .click();
  await expect(remove(pilot)).toBeAttached();
});

test("a company is put on a new list and taken off, and shows the views that it matches", async ({
  admin,
  openAdmin,
}) => {
  const [list, view] = [unique("Reference calls"), unique("Ports")];
  const company = await mintCompany(admin.api);
  const where = [{ field: "name", op: "is", value: [company.name] }];
  await admin.api("POST", "/segments", { name: view, where });
  const page = await openAdmin(admin);
  await page.goto(`/companies/${company.id}`);
  await expect(page.getByRole("link", { name: view }).and(page.locator("header a"))).toHaveAttribute(
    "href",
    /\/companies\?view=/,
  );

  await page.getByRole("button", { name: "Put on list" }).first().click();
  await page.getByRole("combobox", { name: "Find or create a list" }).fill(list);
  await page.getByRole("option", { name: `Create “${list}”` }).click();
  const off = page.getByRole("button", { name: `Take off the list ${list}` });
  await expect(off).toBeAttached();
  await page.keyboard.press("Escape");
  await off.focus();
  await page.keyboard.press("Enter");
  await expect(off).toHaveCount(0);
});

test("without scripts a tag is added and removed, and a viewer only reads", async ({
  addresses,
  admin,
  browser,
  openAdmin,
}) => {
  const tag = unique("By hand");
  const company = await mintCompany(admin.api);
  const context = await browser.newContext({
    baseURL: addresses.admin,
    storageState: admin.cookies,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(`/companies/${company.id}`);
  await page.getByRole("button", { name: "Add tag" }).first().click();
  await page.getByRole("textbox", { name: "Tag, new or known" }).fill(tag);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/memberships$/);
  const remove = page.getByRole("button", { name: `Remove the tag ${tag}` });
  await expect(remove).toBeVisible();

  const viewer = await openAdmin(await mintMember(addresses, admin.api, { role: "viewer" }));
  await viewer.goto(`/companies/${company.id}`);
  await expect(viewer.getByText(tag)).toBeVisible();
  await expect(viewer.getByRole("button", { name: /tag|list/i })).toHaveCount(0);

  await remove.click();
  await expect(remove).toHaveCount(0);
  await context.close();
});
