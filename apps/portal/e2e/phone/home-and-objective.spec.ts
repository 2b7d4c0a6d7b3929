import { expectNoSidewaysScroll } from "../../../../e2e/expect-no-sideways-scroll.ts";
import { furnishCustomer } from "../../../../e2e/furnish-customer.ts";
import { signInContact } from "../../../../e2e/session.ts";
import { expect, test } from "../../../../e2e/test.ts";

test("on a phone a customer reads where things stand and writes, without scrolling sideways", async ({
  addresses,
  admin,
  openPortal,
}) => {
  const { contact, shared } = await furnishCustomer(admin.api);
  const page = await openPortal(await signInContact(addresses, contact.email));
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: /Ben/ })).toBeVisible();
  await expectNoSidewaysScroll(page);

  await page.getByRole("link", { name: shared.title }).tap();
  await expect(page.getByRole("heading", { level: 1, name: shared.title })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByLabel(/^Write to/).fill("Thank you, we see the same figure.");
  await page.getByRole("button", { name: "Send" }).tap();
  await expect(page.getByRole("article").getByText("Thank you, we see the same figure.")).toBeVisible();
  await expectNoSidewaysScroll(page);

  for (const place of ["Objectives", "Services", "Tickets"]) {
    await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: place }).tap();
    await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole("link", { name: "Labels come out blank" }).tap();
  await expect(page.getByText("The driver is fixed; please try again.")).toBeVisible();
  await expectNoSidewaysScroll(page);
});
