import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";

test("withdrawing access ends the customer's session at once, and giving it again lets them back in", async ({
  addresses,
  admin,
  openAdmin,
  openPortal,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const customer = await openPortal(await signInContact(addresses, contact.email));
  await customer.goto("/");
  await expect(customer.getByRole("heading", { level: 1, name: /Ben/ })).toBeVisible();

  const member = await openAdmin(admin);
  await member.goto(`/companies/${company.id}/contacts`);
  const withdraw = member.getByRole("button", { name: `Withdraw the portal access of ${contact.name}` });
  await withdraw.click();
  await withdraw.click();
  const give = member.getByRole("button", { name: `Give ${contact.name} access to the portal` });
  await expect(give).toBeVisible();

  await customer.getByRole("link", { name: "Services" }).first().click();
  await expect(customer).toHaveURL(`${addresses.portal}/sign-in?to=%2Fservices`);

  await give.click();
  await expect(withdraw).toBeVisible();
  const again = await openPortal(await signInContact(addresses, contact.email));
  await again.goto("/services");
  await expect(again.getByRole("heading", { level: 1, name: "Services" })).toBeVisible();
});

test("signing out ends the session, not only the cookie", async ({ addresses, admin, openPortal }) => {
  const { contact } = await mintCustomer(admin.api);
  const session = await signInContact(addresses, contact.email);
  const page = await openPortal(session);
  await page.goto("/tickets");
  await page.getByRole("button", { name: contact.name }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(`${addresses.portal}/sign-in`);
  const withTheOldCookie = await openPortal(session);
  await withTheOldCookie.goto("/tickets");
  await expect(withTheOldCookie).toHaveURL(`${addresses.portal}/sign-in?to=%2Ftickets`);
});
