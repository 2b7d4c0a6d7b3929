import type { Page } from "@playwright/test";
import { hasCrmData, importCrm } from "../../../e2e/import-crm.ts";
import { mintPortalContact } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { mintSharedService, mintTicket } from "../../../e2e/mint-records.ts";
import { linkOf, readMail, SIGN_IN_MAIL } from "../../../e2e/read-mail.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique, uniqueEmail } from "../../../e2e/unique.ts";

const NOT_SHARED = "This page does not exist, or is not shared with you";

test("CRM data comes in, a CSM shares an objective, the customer sees it, and another customer does not", async ({
  addresses,
  admin,
  complaints,
  openAdmin,
  openPortal,
}) => {
  test.skip(!hasCrmData(), "The public CRM data (../shared/data/crm-sales) is not on this machine.");
  test.setTimeout(180_000);

  await test.step("the CRM's files come in", async () => {
    const counts = await importCrm(admin.api);
    expect(counts.companies).toMatchObject({ rows: 85, rejected: 0 });
    expect(counts.deals).toMatchObject({ rows: 8800, rejected: 1425 });
  });

  const csm = await mintMember(addresses, admin.api, { name: unique("Ana Ribeiro"), job: "csm" });
  const person = { name: unique("Ben Okafor"), email: uniqueEmail("ben") };
  const goal = unique("Orders leave within 20 hours");
  const member = await openAdmin(csm);
  let companyId = "";

  await test.step("the CSM finds the company in the book and opens its 360", async () => {
    await member.goto("/companies");
    await member.getByRole("searchbox", { name: "Find a company" }).fill("Kan-code");
    await member.keyboard.press("Enter");
    await expect(member.getByText(/^1 company/)).toBeVisible();
    await member.getByRole("link", { name: "Kan-code" }).click();
    await expect(member.getByRole("heading", { level: 1, name: "Kan-code" })).toBeVisible();
    await expect(member.getByRole("link", { name: /^Deals\s*\d\d+$/ })).toBeVisible();
    companyId = new URL(member.url()).pathname.split("/")[2] ?? "";
  });

  await test.step("adds a contact and opens the portal to them", async () => {
    await member
      .getByRole("link", { name: /^Contacts\s*\d*$/ })
      .last()
      .click();
    await member.getByRole("link", { name: "Add contact", exact: true }).first().click();
    await member.waitForURL("**/contacts/new");
    await member.getByLabel(/^Name/).fill(person.name);
    await member.getByLabel("Title").fill("Head of Operations");
    await member.getByLabel("E-mail").fill(person.email);
    await member.getByRole("button", { name: "Add contact" }).click();
    await member.getByRole("button", { name: `Give ${person.name} access to the portal` }).click();
    await expect(member.getByRole("button", { name: `Withdraw the portal access of ${person.name}` })).toBeVisible();
    await readMail(addresses, person.email, /Your portal with .* is open/);
  });

  let objectivePath = "";
  await test.step("writes an objective with figures and milestones, and shares it", async () => {
    await member.getByRole("link", { name: "Add objective" }).first().click();
    await writeObjective(member, goal);
    await expect(member.getByRole("heading", { level: 1, name: goal })).toBeVisible();
    await expect(member.getByText("Internal", { exact: true }).first()).toBeVisible();
    objectivePath = `/objectives/${new URL(member.url()).pathname.split("/").at(-1)}`;
    await member.getByRole("link", { name: "Share" }).click();
    await member.getByRole("button", { name: /^Share with/ }).click();
    await expect(member.getByText("Shared with everyone who has portal access")).toBeVisible();
  });

  const api = csm.api;
  const contacts = await api<{ items: { id: string; email: string }[] }>("GET", `/companies/${companyId}/contacts`);
  const contactId = contacts.items.find(({ email }) => email === person.email)?.id ?? "";
  const service = unique("Warehouse rollout");
  await mintSharedService(api, companyId, service);
  const said = {
    subject: unique("Labels come out blank"),
    publicReply: "The printer driver is fixed; please try again.",
    internalNote: "They run the 2019 driver, see our runbook.",
  };
  const ticket = await mintTicket(api, companyId, contactId, said);

  const customer = await openPortal();
  await test.step("the customer follows the mail, asks for a link and lands where they wanted", async () => {
    const told = await readMail(addresses, person.email, /shared an objective with you/);
    await customer.goto(linkOf(told, "/objectives/"));
    await expect(customer).toHaveURL(/\/sign-in\?to=/);
    await customer.getByLabel("E-mail").fill(person.email);
    await customer.getByRole("button", { name: "Send me the link" }).click();
    await expect(customer.getByRole("heading", { name: "Check your mail" })).toBeVisible();
    await customer.goto(linkOf(await readMail(addresses, person.email, SIGN_IN_MAIL), "/sign-in/continue"));
    await customer.getByRole("button", { name: "Continue" }).click();
    await expect(customer).toHaveURL(addresses.portal + objectivePath);
  });

  await test.step("and sees the objective, the deliverables and the public messages", async () => {
    await expect(customer.getByRole("heading", { level: 1, name: goal })).toBeVisible();
    await expect(customer.getByText("30% of the way")).toBeVisible();
    await expect(customer.getByText("Night shift trained")).toBeVisible();
    await customer.goto("/");
    await expect(customer.getByRole("link", { name: goal })).toBeVisible();
    await customer.goto("/services");
    const shared = customer.getByRole("article").filter({ hasText: service });
    await expect(shared.getByRole("heading", { name: "Training of both shifts" })).toBeVisible();
    await customer.goto("/tickets");
    await customer.getByRole("link", { name: said.subject }).click();
    await expect(customer.getByText(said.publicReply)).toBeVisible();
    await expect(customer.getByText(said.internalNote)).toHaveCount(0);
    expect(await customer.content()).not.toContain(said.internalNote);
  });

  await test.step("another company's customer sees none of it, not even by its address", async () => {
    const found = await api<{ items: { id: string }[] }>("GET", "/companies?q=Hottechi");
    const other = await mintPortalContact(api, found.items[0]?.id ?? "", "Cara Lindqvist");
    const stranger = await openPortal(await signInContact(addresses, other.email));
    for (const page of ["/", "/objectives", "/services", "/tickets"]) {
      await stranger.goto(page);
      await expect(stranger.getByText("Hottechi").first()).toBeVisible();
      const shown = await stranger.content();
      for (const secret of [goal, service, said.subject, person.name]) expect(shown, page).not.toContain(secret);
    }
    for (const address of [objectivePath, `/tickets/${ticket.id}`]) {
      complaints.expectRefusal(404, address);
      expect((await stranger.goto(address))?.status()).toBe(404);
      await expect(stranger.getByText(NOT_SHARED)).toBeVisible();
    }
  });

  await test.step("what the customer writes stands in the admin", async () => {
    await customer.goto(objectivePath);
    await customer.getByLabel(/^Write to/).fill("We can start in the second hall, too.");
    await customer.getByRole("button", { name: "Send" }).click();
    await expect(customer.getByRole("article").getByText("We can start in the second hall, too.")).toBeVisible();
    await member.reload();
    const comment = member.getByRole("article").filter({ hasText: "We can start in the second hall, too." });
    await expect(comment).toContainText(person.name);
  });

  await test.step("and what is no longer shared is gone with the customer's next page", async () => {
    await member.getByRole("button", { name: "Stop sharing" }).click();
    await member.getByRole("button", { name: "Confirm: stop sharing" }).click();
    await expect(member.getByText("Internal", { exact: true }).first()).toBeVisible();
    complaints.expectRefusal(404, objectivePath);
    await customer.reload();
    await expect(customer.getByText(NOT_SHARED)).toBeVisible();
    await customer.goto("/");
    await expect(customer.getByRole("link", { name: goal })).toHaveCount(0);
  });
});

async function writeObjective(page: Page, goal: string): Promise<void> {
  await page.getByLabel(/^Goal/).fill(goal);
  await page.getByLabel("Start", { exact: true }).fill("2026-01-05");
  await page.getByLabel("Due", { exact: true }).fill("2030-06-30");
  await page.getByLabel("Unit").fill("hours");
  await page.getByLabel("Baseline").fill("40");
  await page.getByLabel("Today").fill("34");
  await page.getByLabel("Target").fill("20");
  await page.getByLabel("Milestones").fill("Scanners in the first hall\nNight shift trained");
  await page.getByRole("button", { name: "Create objective" }).click();
}
