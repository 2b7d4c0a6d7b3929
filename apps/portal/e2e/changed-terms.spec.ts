import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintSharedObjective } from "../../../e2e/mint-records.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";

test("Ana changes what was agreed, Ben sees old and new and accepts, and Ana sees who said yes", async ({
  addresses,
  admin,
  openAdmin,
  openPortal,
}) => {
  test.setTimeout(120_000);
  const { company, contact } = await mintCustomer(admin.api);
  const { id } = await mintSharedObjective(admin.api, company.id, "Orders leave within 20 hours");
  const path = `/companies/${company.id}/objectives/${id}`;
  const { version } = await admin.api<{ version: number }>("GET", path);
  await admin.api("PATCH", path, { target: "24", dueOn: "2030-09-30", version });

  const ana = await openAdmin(admin);
  await ana.goto(path);
  await expect(ana.getByText("Waits for the customer's yes")).toBeVisible();

  const ben = await openPortal(await signInContact(addresses, contact.email));
  await ben.goto("/");
  await ben.getByRole("link", { name: "Accept a change" }).click();
  const asked = ben.getByRole("table").filter({ hasText: "Until now" });
  await expect(asked.getByRole("row", { name: /Target/ })).toContainText("20");
  await expect(asked.getByRole("row", { name: /Target/ })).toContainText("24");
  await ben.getByRole("button", { name: "Accept" }).click();
  await ben.getByRole("button", { name: "Confirm: accept" }).click();
  await expect(ben.getByText(`Accepted by ${contact.name}`)).toBeVisible();
  await expect(asked).toHaveCount(0);
  await ben.getByRole("radio", { name: /^2/ }).check();
  await expect(ben.getByText("Your rating is saved")).toBeAttached();

  await ana.goto(path);
  await expect(ana.getByText(`Accepted by ${contact.name}`)).toBeVisible();
  await expect(ana.getByText("The customer's rating")).toBeVisible();
});
