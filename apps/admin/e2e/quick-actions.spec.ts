import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { mintMember } from "../../../e2e/mint-member.ts";
import { readMail } from "../../../e2e/read-mail.ts";
import { expect, test } from "../../../e2e/test.ts";
import { unique } from "../../../e2e/unique.ts";

test("Ana writes to Ben from the 360, answers in the thread, and invites him to a meeting", async ({
  addresses,
  admin,
  complaints,
  openAdmin,
}) => {
  test.setTimeout(120_000);
  const { company, contact } = await mintCustomer(admin.api);
  const ana = await mintMember(addresses, admin.api, { name: unique("Ana Ribeiro"), job: "csm" });
  const page = await openAdmin(ana);
  const home = `/companies/${company.id}`;
  const subject = unique("Scanner rollout, Antwerp");

  await test.step("a mail without a reader comes back with every word", async () => {
    await page.goto(home);
    await page.getByRole("link", { name: "Send e-mail" }).click();
    await page.getByLabel(/^Subject/).fill(subject);
    await page.getByLabel(/^Message/).fill("Hello Ben,\n\nAntwerp is done.");
    await page.getByLabel(/^To/).fill("nobody");
    complaints.expectRefusal(422, `${home}/email/new`);
    await page.getByRole("button", { name: "Send e-mail" }).click();
    await expect(page.getByText("nobody: Not an e-mail address")).toBeVisible();
    await expect(page.getByLabel(/^Message/)).toHaveValue("Hello Ben,\n\nAntwerp is done.");
  });

  await test.step("with one it goes out, and stands in the timeline", async () => {
    await page.getByLabel(/^To/).fill("");
    await page.getByRole("button", { name: contact.name, exact: true }).click();
    await page.getByRole("button", { name: "Send e-mail" }).click();
    await expect(page).toHaveURL(addresses.admin + home);
    await expect(page.getByText("E-mail is on its way")).toBeVisible();
    await expect(page.getByText(subject).first()).toBeVisible();
    const mail = await readMail(addresses, contact.email, new RegExp(subject));
    expect(mail.text).toContain("Antwerp is done.");
  });

  await test.step("the conversation opens under Communications, and is answered there", async () => {
    await page.getByRole("link", { name: "Communications" }).click();
    await page.getByRole("link", { name: subject }).click();
    await page.getByRole("article").getByRole("link", { name: "Reply" }).click();
    await expect(page.getByLabel(/^Subject/)).toHaveValue(`Re: ${subject}`);
    await expect(page.getByLabel(/^To/)).toHaveValue(contact.email);
    await page.getByLabel(/^Message/).fill("Ghent follows in December.");
    await page.getByRole("button", { name: "Send e-mail" }).click();
    await expect(page.getByRole("article")).toHaveCount(2);
    await readMail(addresses, contact.email, new RegExp(`^Re: ${subject}`));
  });

  const title = unique("Rollout review");
  await test.step("a meeting stands under upcoming, and Ben gets an invitation", async () => {
    await page.goto(home);
    await page.getByRole("link", { name: "Schedule meeting" }).first().click();
    await page.getByLabel(/^Title/).fill(title);
    await page.getByLabel(/^Starts/).fill("2030-05-14T10:30");
    await page.getByRole("checkbox", { name: contact.name }).check();
    await page.getByRole("button", { name: "Schedule meeting" }).click();
    await expect(page).toHaveURL(addresses.admin + home);
    await expect(page.getByText("Meeting scheduled, invitations go out")).toBeVisible();
    await expect(page.getByRole("complementary").getByText(title)).toBeVisible();
    const mail = await readMail(addresses, contact.email, new RegExp(`^Invitation: ${title}`));
    expect(mail.text).toMatch(/May.*2030/);
  });

  await test.step("and is cancelled on its own page", async () => {
    await page.goto(`${home}/meetings`);
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByLabel(/^Starts/)).toHaveValue("2030-05-14T10:30");
    await page.getByRole("button", { name: "Cancel meeting" }).click();
    await expect(page.getByText("Meeting cancelled")).toBeVisible();
    await readMail(addresses, contact.email, new RegExp(`^Cancelled: ${title}`));
  });
});

test("a plan goes out with a mail, and stands in the conversation", async ({
  addresses,
  admin,
  complaints,
  openAdmin,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const page = await openAdmin(admin);
  const form = `/companies/${company.id}/email/new`;
  const subject = unique("The plan");
  await page.goto(form);
  const plan = { name: "Plan – Größe 計画.pdf", mimeType: "application/pdf", buffer: Buffer.from("A plan") };
  const draft = { name: "draft.txt", mimeType: "text/plain", buffer: Buffer.from("Not this one") };
  await page.getByLabel("Drop files, or choose them").setInputFiles([plan, draft]);
  const attached = page.getByRole("list", { name: "Attachments" });
  await expect(attached.getByRole("listitem")).toHaveCount(2);
  await page.getByRole("button", { name: "Do not send draft.txt" }).click();
  await page.getByLabel(/^Subject/).fill(subject);
  await page.getByLabel(/^Message/).fill("See attached.");
  await page.getByLabel(/^To/).fill("nobody");
  complaints.expectRefusal(422, form);
  await page.getByRole("button", { name: "Send e-mail" }).click();
  await expect(page.getByText("nobody: Not an e-mail address")).toBeVisible();
  await expect(attached).toHaveText(/Plan – Größe 計画\.pdf/);

  await page.getByLabel(/^To/).fill(contact.email);
  await page.getByRole("button", { name: "Send e-mail" }).click();
  await expect(page.getByText("E-mail is on its way")).toBeVisible();
  await readMail(addresses, contact.email, new RegExp(subject));
  await page.getByRole("link", { name: "Communications" }).click();
  await page.getByRole("link", { name: subject }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("article").getByRole("link", { name: /Plan/ }).click();
  expect((await download).suggestedFilename()).toBe(plan.name);
});

test("L logs a call and a task is written down, without leaving the company for long", async ({ admin, openAdmin }) => {
  const { company } = await mintCustomer(admin.api);
  const page = await openAdmin(admin);
  const home = `/companies/${company.id}`;
  await page.goto(home);
  await expect(page.getByRole("link", { name: "Log activity" })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { level: 1, name: "Log activity" })).toBeVisible();
  const summary = unique("Price is fine");
  await page.getByLabel("What was said").fill(summary);
  await page.getByLabel("Minutes").fill("18");
  await page.getByRole("button", { name: "Log call" }).click();
  await expect(page.getByText("Call logged")).toBeVisible();
  await expect(page.getByText(summary).filter({ visible: true })).toBeVisible();

  const task = unique("Ask for a slot with the CFO");
  await page.getByRole("link", { name: "Create task" }).click();
  await page.getByLabel(/^What is to be done/).fill(task);
  await page.getByRole("button", { name: "Create task" }).click();
  await expect(page.getByText("Task created")).toBeVisible();
  await expect(page.getByRole("complementary").getByText(task)).toBeVisible();
});
