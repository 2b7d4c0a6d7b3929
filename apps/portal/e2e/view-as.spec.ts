import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintSharedObjective, mintSharedService, mintTicket } from "../../../e2e/mint-records.ts";
import { expect, test } from "../../../e2e/test.ts";

test("a member sees the portal as the customer does, says so on every page, changes nothing and leaves cleanly", async ({
  addresses,
  admin,
  openAdmin,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const objective = await mintSharedObjective(admin.api, company.id, "Orders leave within 20 hours");
  await mintSharedService(admin.api, company.id, "Warehouse rollout");
  const said = { subject: "Labels come out blank", publicReply: "Please try again.", internalNote: "Runbook 7." };
  const ticket = await mintTicket(admin.api, company.id, contact.id, said);

  const member = await openAdmin(admin);
  await member.goto(`/companies/${company.id}`);
  const opened = member.waitForEvent("popup");
  await member.getByRole("button", { name: `View as ${contact.name}` }).click();
  const view = await opened;
  await expect(view).toHaveURL(`${addresses.portal}/`);

  const objectiveUrl = `${addresses.portal}/objectives/${objective.id}`;
  const pages = ["/", "/objectives", "/services", "/tickets", `/tickets/${ticket.id}`].map(
    (path) => addresses.portal + path,
  );
  for (const url of [...pages, objectiveUrl]) {
    await view.goto(url);
    await expect(view.getByText(`You see what ${contact.name} of ${company.name} sees.`)).toBeVisible();
    await expect(view.getByRole("button", { name: "End view" })).toBeVisible();
  }

  await expect(view.getByRole("heading", { level: 1, name: objective.title })).toBeVisible();
  await expect(view.getByRole("textbox")).toHaveCount(0);
  const headers = { Origin: addresses.portal };
  const refused = await view.request.post(objectiveUrl, { form: { body: "In their name" }, headers });
  expect(refused.status()).toBe(403);
  const comments = `/companies/${company.id}/objectives/${objective.id}/comments`;
  expect(await admin.api("GET", comments)).toMatchObject({ items: [] });

  await view.getByRole("button", { name: "End view" }).click();
  await expect(view).toHaveURL(`${addresses.portal}/sign-in`);
  await view.goto(objectiveUrl);
  await expect(view).toHaveURL(/\/sign-in\?to=/);

  await member.goto(`/companies/${company.id}/contacts`);
  await expect(member.getByRole("row").filter({ hasText: contact.name })).toContainText("Not visited yet");
});
