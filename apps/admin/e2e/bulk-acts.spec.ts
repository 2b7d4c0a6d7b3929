import type { Page } from "@playwright/test";
import { mintCompany } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

const bar = (page: Page) => page.getByRole("region", { name: "Selected companies" });
const report = (page: Page) => page.getByRole("region", { name: "Changes to many companies" });
/** A job has to begin and to end: longer than a page takes on a busy machine. */
const patiently = expect.configure({ timeout: 30_000 });
const find = (word: string) => `/companies?q=${encodeURIComponent(word)}`;

test("all that match a search over two pages get a tag by two presses, and lose it by one", async ({
  admin,
  addresses,
  openAdmin,
}) => {
  const [word, tag] = [unique("Quarry"), unique("Lighthouse")];
  const ana = await mintMember(addresses, admin.api);
  for (let i = 0; i < 53; i++) await mintCompany(admin.api, `${word} ${String(i).padStart(2, "0")}`);
  const page = await openAdmin(ana);
  await page.goto(find(word));
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await expect(bar(page)).toContainText("50 on this page selected");
  await bar(page).getByRole("button", { name: "Select all 53 that match" }).click();
  await expect(bar(page)).toContainText("All 53 that match selected");

  await bar(page).getByRole("button", { name: "Tag" }).click();
  const dialog = page.getByRole("dialog", { name: "Add or remove a tag" });
  await expect(dialog).toContainText("53 companies");
  await dialog.getByRole("combobox", { name: "Tag" }).selectOption("new");
  await dialog.getByRole("textbox", { name: "Name of the new tag" }).fill(tag);
  await dialog.getByRole("button", { name: "Add tag" }).click();
  await patiently(report(page)).toContainText(`Tag “${tag}” added: 53 changed.`);
  await expect(bar(page), "what was ticked is done with").toHaveCount(0);
  const { items } = await admin.api<{ items: { id: string; name: string }[] }>("GET", "/tags");
  const where = JSON.stringify([{ field: "tags", op: "any_of", value: [items.find(({ name }) => name === tag)?.id] }]);
  const tagged = () =>
    admin
      .api<{ count: number }>("GET", `/companies/summary?where=${encodeURIComponent(where)}`)
      .then((all) => all.count);
  expect(await tagged()).toBe(53);

  await page.goto("/tickets");
  await page.goto("/companies");
  await report(page).getByRole("button", { name: "Undo" }).click();
  await patiently(report(page)).toContainText(`Undone: Tag “${tag}” added: 53 restored.`);
  expect(await tagged()).toBe(0);
  await report(page).getByRole("button", { name: "Hide this" }).click();
  await expect(report(page)).toHaveCount(0);
  await page.reload();
  await expect(report(page)).toHaveCount(0);
});

test("rows are ticked by X, Escape lets go, another filter begins anew", async ({ admin, openAdmin }) => {
  const word = unique("Keyed");
  const names = ["Alder", "Birch", "Cedar"].map((tree) => `${word} ${tree}`);
  for (const name of names) await mintCompany(admin.api, name);
  const page = await openAdmin(admin);
  await page.goto(find(word));
  await expect(page.getByText(/^3 companies/)).toBeVisible();
  const box = (i: number) => page.getByRole("checkbox", { name: `Select ${names[i]}` });
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(box(0)).toBeChecked();
  await expect(box(1)).toBeChecked();
  await expect(box(2)).not.toBeChecked();
  await expect(bar(page)).toContainText("2 selected");
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("1 selected");
  await page.keyboard.press("Escape");
  await expect(bar(page)).toHaveCount(0);
  await expect(box(0)).not.toBeChecked();

  await box(2).check();
  await page.keyboard.press("k");
  await expect(page.getByRole("link", { name: names[1] }), "the keys go on from the box").toBeFocused();
  await page.getByRole("link", { name: "Company", exact: true }).click();
  await expect(page).toHaveURL(/sort=/);
  await expect(bar(page)).toHaveCount(0);

  await box(1).check();
  await bar(page).getByRole("button", { name: "Owner" }).click();
  await expect(page.getByRole("dialog", { name: "Set the owner" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(bar(page), "Escape closes the topmost layer alone").toContainText("1 selected");
});

test("an undo leaves what was changed by hand since, and says which and why", async ({
  admin,
  addresses,
  openAdmin,
}) => {
  const word = unique("Harrier");
  const [one, two] = [await mintCompany(admin.api, `${word} One`), await mintCompany(admin.api, `${word} Two`)];
  const ana = await mintMember(addresses, admin.api);
  const page = await openAdmin(ana);
  await page.goto(find(word));
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await bar(page).getByRole("button", { name: "Owner" }).click();
  await page.getByRole("combobox", { name: "Owner from now on" }).selectOption(ana.name);
  await page.getByRole("button", { name: "Set owner" }).click();
  await patiently(report(page)).toContainText(`${ana.name} made the owner: 2 changed.`);
  await expect(page.getByRole("row", { name: one.name })).toContainText(ana.name);

  await admin.api("PATCH", `/companies/${two.id}`, { version: 2, ownerMemberId: null });
  await report(page).getByRole("button", { name: "Undo" }).click();
  await patiently(report(page)).toContainText("1 restored, 1 left as they are now");
  await report(page).getByText("What stays as it is now, and why").click();
  await expect(report(page).getByRole("listitem")).toHaveText(`${two.name}: Its owner was changed since.`);
});

test("a list is begun, filled from the book, renamed, shared and deleted", async ({ admin, addresses, openAdmin }) => {
  const [word, list] = [unique("Listed"), unique("Board dinner")];
  await mintCompany(admin.api, `${word} One`);
  const page = await openAdmin(await mintMember(addresses, admin.api));
  await page.goto("/views");
  await page.getByRole("textbox", { name: "Name of the list" }).fill(list);
  await page.getByRole("button", { name: "Create list" }).click();
  await expect(page.getByText(`Nothing on “${list}” yet`)).toBeVisible();
  await page.getByRole("link", { name: "Pick companies in the book" }).click();
  await page.goto(find(word));
  await page.getByRole("checkbox", { name: `Select ${word} One` }).check();
  await bar(page).getByRole("button", { name: "List" }).click();
  await page.getByRole("combobox", { name: "List" }).selectOption(list);
  await page.getByRole("button", { name: "Add to list" }).click();
  await patiently(report(page)).toContainText("1 changed");

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Views and lists" }).click();
  const row = page.getByRole("row", { name: list });
  await expect(row).toContainText("Only you see it");
  await row.getByRole("button", { name: "Share with everyone" }).click();
  await expect(row).toContainText("Shared");
  await row.getByRole("link", { name: "Rename" }).click();
  await page.getByRole("textbox", { name: `Rename “${list}”` }).fill(`${list} 2027`);
  await page.getByRole("button", { name: "Save" }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: `${list} 2027` })
    .click();
  await expect(page.getByRole("main").getByRole("link", { name: `${word} One` })).toBeVisible();
  await page.goto("/views");
  await page.getByRole("row", { name: list }).getByRole("button", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Confirm deleting" }).click();
  await expect(page.getByRole("row", { name: list })).toHaveCount(0);
});

test("without scripts the ticked rows of the page are sent by a form", async ({ admin, addresses, browser }) => {
  const [word, tag] = [unique("Scriptless"), unique("Plain")];
  const one = await mintCompany(admin.api, `${word} One`);
  const ana = await mintMember(addresses, admin.api);
  const context = await browser.newContext({
    baseURL: addresses.admin,
    storageState: ana.cookies,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(find(word));
  await page.getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("Tick the companies first.")).toBeVisible();
  await page.goto(find(word));
  await page.getByRole("checkbox", { name: `Select ${one.name}` }).check();
  await page.getByRole("textbox", { name: "or a new one" }).first().fill(tag);
  await page.getByRole("button", { name: "Add tag" }).click();
  await patiently(report(page)).toContainText(`“${tag}”`);
  await expect(async () => {
    await page.reload();
    await expect(report(page)).toContainText("1 changed", { timeout: 500 });
  }).toPass();
  await page.getByRole("button", { name: "Undo" }).click();
  await patiently(report(page)).toContainText("Undo");
  await context.close();
});

test("a viewer has nothing to tick", async ({ admin, addresses, openAdmin }) => {
  const viewer = await openAdmin(await mintMember(addresses, admin.api, { role: "viewer" }));
  await viewer.goto("/companies");
  await expect(viewer.getByRole("table", { name: "Companies" })).toBeVisible();
  await expect(viewer.getByRole("checkbox")).toHaveCount(0);
  await viewer.goto("/views");
  await expect(viewer.getByRole("button", { name: "Create list" })).toHaveCount(0);
  const refused = await viewer.request.post(`${addresses.admin}/bulk-acts`, {
    form: { kind: "archive", all: "true" },
    headers: { Origin: addresses.admin },
    maxRedirects: 0,
  });
  expect(refused.status()).toBe(403);
});
