import { readFile } from "node:fs/promises";
import { mintCompany } from "../../../e2e/mint-customer.ts";
import { expect, test } from "../../../e2e/test.ts";

test("a file goes in and comes back byte by byte, and a ticket is linked to a deal, seen from both, and let go", async ({
  admin,
  openAdmin,
}) => {
  const company = await mintCompany(admin.api);
  const at = `/companies/${company.id}`;
  const deal = await admin.api<{ id: string }>("POST", `${at}/deals`, { name: "Second hall" });
  const ticket = await admin.api<{ id: string }>("POST", `${at}/tickets`, { subject: "It squeaks", body: "Loudly" });
  const page = await openAdmin(admin);

  const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256));
  await page.goto(`${at}/files`);
  await expect(page.getByText("No file yet")).toBeVisible();
  await page
    .getByLabel("Drop a file, or choose one")
    .setInputFiles({ name: "Plan – Größe.bin", mimeType: "application/x-plan", buffer: content });
  const link = page.getByRole("link", { name: "Download Plan – Größe.bin" });
  await expect(link).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Plan – Größe.bin");
  expect((await readFile(await download.path())).equals(content)).toBe(true);

  await page.getByRole("button", { name: "Archive Plan – Größe.bin" }).click();
  await expect(page.getByText("No file yet")).toBeVisible();
  await page.getByRole("button", { name: /Undo/ }).click();
  await expect(link).toBeVisible();

  await page.goto(`${at}/tickets/${ticket.id}`);
  await page.getByRole("link", { name: "Link…" }).click();
  await page.getByRole("combobox", { name: "Relation" }).selectOption("blocks");
  await page.getByRole("searchbox", { name: "Find a record by its name" }).fill("hall");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("button", { name: "Link to Second hall" }).click();
  const links = page.getByRole("region", { name: "Links" });
  await expect(links).toContainText("blocks");
  await links.getByRole("link", { name: "Second hall" }).click();
  await expect(page).toHaveURL(new RegExp(`/deals/${deal.id}$`));
  await expect(links).toContainText("is blocked by");
  await expect(links.getByRole("link", { name: "It squeaks" })).toBeVisible();
  await links.getByRole("button", { name: "Remove the link to It squeaks" }).click();
  await expect(links).toContainText("Nothing is linked to this yet.");
  await expect(page).toHaveURL(new RegExp(`/deals/${deal.id}$`));
  await page.goto(`${at}/links`);
  await expect(page.getByText("No link yet")).toBeVisible();
});
