import type { Locator } from "@playwright/test";
import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const FILE = { name: "logo.png", mimeType: "image/png", buffer: PIXEL };

const isDrawn = (picture: Locator) =>
  expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);

test("a company gets its logo, shows it in the book, and gives it back", async ({ admin, complaints, openAdmin }) => {
  const { company } = await mintCustomer(admin.api);
  const page = await openAdmin(admin);
  await page.goto(`/companies/${company.id}`);
  const mark = page.getByRole("button", { name: `Change the logo of ${company.name}` });
  await mark.focus();
  await page.keyboard.press("Enter");
  const picker = page.getByLabel("Drop a picture, or choose one");

  complaints.expectRefusal(422, `/companies/${company.id}/logo`);
  await picker.setInputFiles({ name: "no.png", mimeType: "image/png", buffer: Buffer.from("Not a picture") });
  await expect(page.getByText("This file cannot be shown as a picture.")).toBeVisible();
  await picker.setInputFiles({ ...FILE, buffer: Buffer.alloc(2 * 1024 * 1024 + 1) });
  await expect(page.getByText("The file is larger than 2 MB.")).toBeVisible();

  await picker.setInputFiles(FILE);
  await page.getByRole("button", { name: "Save logo" }).click();
  await expect(page.getByText("Logo saved")).toBeVisible();
  await expect(picker).toBeHidden();
  await isDrawn(mark.locator("img"));

  await page.goto(`/companies?q=${encodeURIComponent(company.name)}`);
  await isDrawn(page.getByRole("row").filter({ hasText: company.name }).locator("img").first());

  await page.goto(`/companies/${company.id}`);
  await mark.click();
  await page.getByRole("button", { name: "Remove logo" }).click();
  await page.getByRole("button", { name: "Confirm: remove it" }).click();
  await expect(page.getByText("Logo removed")).toBeVisible();
  await expect(mark.locator("img")).toHaveCount(0);
});

test("a contact gets a photo, also without scripts", async ({ addresses, admin, browser }) => {
  const { company, contact } = await mintCustomer(admin.api);
  const context = await browser.newContext({
    baseURL: addresses.admin,
    storageState: admin.cookies,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const path = `/companies/${company.id}/contacts/${contact.id}`;
  await page.goto(path);
  await page.getByRole("button", { name: `Change the photo of ${contact.name}` }).click();
  await page.getByLabel("Drop a picture, or choose one").setInputFiles({ ...FILE, name: "ben.txt" });
  await page.getByRole("button", { name: "Save photo" }).click();
  await expect(page).toHaveURL(/\/photo$/);
  await expect(page.locator(`img[src^="${path}/photo/"]`).first()).toBeVisible();

  await page.getByLabel("Drop a picture, or choose one").setInputFiles({ ...FILE, buffer: Buffer.from("no picture") });
  await page.getByRole("button", { name: "Save photo" }).click();
  await expect(page.getByText(/is no picture that can be shown/).first()).toBeVisible();
  await page.goto(`/companies/${company.id}`);
  await expect(page.locator(`img[src^="${path}/photo/"]`).first()).toBeVisible();
  await context.close();
});
