import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { readMail } from "../../../e2e/read-mail.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("all active objectives are looked at and shared at once, the ledger names them, and one is taken back at once", async ({
  addresses,
  admin,
  openAdmin,
  openPortal,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const [kept, taken] = [unique("Ship within a day"), unique("Train both shifts")];
  const path = `/companies/${company.id}/objectives`;
  for (const title of [kept, taken]) await admin.api("POST", path, { title, riskNote: "They may leave" });

  const page = await openAdmin(admin);
  await page.goto(path);
  await page.getByRole("link", { name: "What is shared" }).click();
  await expect(page.getByText("Nothing was shared yet")).toBeVisible();
  await page.getByRole("link", { name: "Share all active" }).click();
  await expect(page.getByRole("heading", { level: 3, name: kept })).toBeVisible();
  await expect(page.getByRole("heading", { level: 3, name: taken })).toBeVisible();
  await expect(page.getByText("They may leave")).toHaveCount(0);
  await page.getByRole("button", { name: "Share with 1 person" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Shared with the customer" })).toBeVisible();
  await expect(page.getByRole("row", { name: kept })).toContainText("Everyone with portal access");
  const mail = await readMail(addresses, contact.email, /shared 2 objectives with you/);
  expect(mail.text).toContain(taken);

  const ben = await openPortal(await signInContact(addresses, contact.email));
  await ben.goto("/objectives");
  await expect(ben.getByRole("link", { name: taken })).toBeVisible();

  const row = page.getByRole("row", { name: taken });
  await row.getByRole("button", { name: "Stop sharing" }).click();
  await row.getByRole("button", { name: "Confirm: stop sharing" }).click();
  await expect(page.getByText(`“${taken}” is not shared any more`)).toBeVisible();
  await expect(row.getByText("Shared now")).toHaveCount(0);
  await ben.reload();
  await expect(ben.getByRole("link", { name: kept })).toBeVisible();
  await expect(ben.getByRole("link", { name: taken })).toHaveCount(0);
});
