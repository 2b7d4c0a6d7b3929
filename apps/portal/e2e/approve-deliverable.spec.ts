import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintSharedService } from "../../../e2e/mint-records.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";

test("Ben sends a deliverable back, approves it when it comes again, and rates the service; Ana sees all of it", async ({
  addresses,
  admin,
  openAdmin,
  openPortal,
}) => {
  test.setTimeout(120_000);
  const { company, contact } = await mintCustomer(admin.api);
  const service = await mintSharedService(admin.api, company.id, "Warehouse rollout");
  const path = `/companies/${company.id}/services/${service.id}`;

  const ben = await openPortal(await signInContact(addresses, contact.email));
  await ben.goto("/services");
  await expect(ben.getByText("Waiting for you")).toBeVisible();
  await ben.getByText("Send back", { exact: true }).click();
  await ben.getByLabel("What is missing or wrong?").fill("The plan names no owner.");
  await ben.getByRole("button", { name: "Send back with this reason" }).click();
  await expect(ben.getByText("Sent back", { exact: true })).toBeVisible();
  await expect(ben.getByText("“The plan names no owner.”")).toBeVisible();
  await expect(ben.getByRole("button", { name: "Approve" })).toHaveCount(0);

  const ana = await openAdmin(admin);
  await ana.goto(path);
  await expect(ana.getByText(`Sent back by ${contact.name}`)).toBeVisible();
  await expect(ana.getByText("The plan names no owner.")).toBeVisible();
  await ana.getByLabel("State of Rollout plan").selectOption("delivered");
  await expect(ana.getByRole("button", { name: "Ask for approval of Rollout plan" })).toBeVisible();

  await ben.goto("/services");
  await ben.getByRole("button", { name: "Approve" }).click();
  await ben.getByRole("button", { name: "Confirm approval" }).click();
  await expect(ben.getByText("Waiting for you")).toHaveCount(0);
  await ben.getByText("1 delivered", { exact: true }).click();
  await expect(ben.getByText("Approved", { exact: true })).toBeVisible();

  const { version } = await admin.api<{ version: number }>("GET", path);
  await admin.api("PATCH", path, { status: "completed", version });
  await ben.goto("/services");
  await ben.getByRole("radio", { name: /^4/ }).check();
  await ben.getByLabel("What should we know? (optional)").fill("Calm and well led.");
  await ben.getByRole("button", { name: "Send your rating" }).click();
  await expect(ben.getByText("“Calm and well led.”")).toBeVisible();

  await ana.goto(path);
  await expect(ana.getByText(`Approved by ${contact.name}`)).toBeVisible();
  await expect(ana.getByText(`Sent back by ${contact.name}`)).toBeVisible();
  await expect(ana.getByText("Calm and well led.")).toBeVisible();
});
