import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { linkOf, readMail } from "../../../e2e/read-mail.ts";
import { signInContact } from "../../../e2e/session.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("Ben opens a ticket, support answers internally and publicly, Ben sees only the public one, closes and rates it @phone", async ({
  addresses,
  admin,
  openAdmin,
  openPortal,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const subject = unique("Labels come out blank");
  const [internal, answer] = [unique("They run the 2019 driver"), unique("Please try again")];
  const ben = await openPortal(await signInContact(addresses, contact.email));
  await ben.goto("/tickets");
  await ben.getByRole("link", { name: "Ask for help" }).click();
  await ben.getByLabel(/^In one line/).fill(subject);
  await ben.getByLabel(/^What happened/).fill("Since Monday, on both printers.");
  await ben.getByRole("radio", { name: "It holds us up" }).check();
  await ben.getByRole("button", { name: "Send" }).click();
  await expect(ben.getByRole("heading", { level: 1, name: subject })).toBeVisible();
  const path = new URL(ben.url()).pathname;

  const support = await openAdmin(admin);
  await support.goto(`/companies/${company.id}${path}`);
  await expect(support.getByText("Since Monday, on both printers.")).toBeVisible();
  const say = (body: string, visibility: string) =>
    admin.api("POST", `/companies/${company.id}${path}/messages`, { body, visibility });
  await say(internal, "internal");
  await say(answer, "public");
  await support.reload();
  await expect(support.getByText(internal)).toBeVisible();

  const mail = await readMail(addresses, contact.email, /answered/);
  expect(mail.text).toContain(answer);
  expect(mail.text).not.toContain(internal);
  await ben.goto(linkOf(mail, "/tickets/"));
  await expect(ben.getByText(answer)).toBeVisible();
  await expect(ben.getByText(internal)).toHaveCount(0);
  expect(await ben.content()).not.toContain(internal);

  await ben.getByLabel("Write an answer").fill("It prints again.");
  await ben.getByRole("button", { name: "Send" }).click();
  await expect(ben.getByText("It prints again.")).toBeVisible();
  await ben.getByRole("button", { name: "It is solved" }).click();
  await ben.getByRole("radio", { name: "5, " }).check({ force: true });
  await ben.getByLabel("What should we know?").fill("Quick and kind.");
  await ben.getByRole("button", { name: "Send rating" }).click();
  await expect(ben.getByText("You rated our help 5 of 5. Thank you.")).toBeVisible();
  await ben.getByRole("button", { name: "It is not solved" }).click();
  await expect(ben.getByRole("button", { name: "It is solved" })).toBeVisible();

  await support.reload();
  await expect(support.getByText("It prints again.")).toBeVisible();
});
