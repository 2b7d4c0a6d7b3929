import type { Page } from "@playwright/test";
import { expectAccessibleInEveryLook } from "../../../e2e/expect-accessible.ts";
import { mintCompany, mintCustomer, mintPortalContact } from "../../../e2e/mint-customer.ts";
import { mintSharedObjective } from "../../../e2e/mint-records.ts";
import { codeOf, linkOf, readMail, SIGN_IN_MAIL } from "../../../e2e/read-mail.ts";
import { expect, test } from "../../../e2e/test.ts";

const EXPIRED = "This link is no longer valid. Ask for a fresh mail: it leads to the same place.";

test("a mail scanner uses nothing up, the link works once, and a used one leads to a fresh mail for the same place", async ({
  addresses,
  admin,
  openPortal,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const objective = await mintSharedObjective(admin.api, company.id, "Orders leave within 20 hours");
  const wanted = `${addresses.portal}/objectives/${objective.id}`;
  const page = await openPortal();
  await page.goto(wanted);
  await askForMail(page, contact.email);
  const mail = await readMail(addresses, contact.email, SIGN_IN_MAIL);
  const link = linkOf(mail, "/sign-in/continue");

  for (const method of ["HEAD", "GET", "GET"]) {
    const scanned = await fetch(link, { method, redirect: "manual" });
    expect(scanned.status, `${method} by a scanner`).toBe(200);
    expect(scanned.headers.getSetCookie()).toEqual([]);
  }
  await page.goto(link);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(wanted);
  await expect(page.getByRole("heading", { level: 1, name: objective.title })).toBeVisible();

  const another = await openPortal();
  await another.goto(link);
  await expect(another.getByText(EXPIRED)).toBeVisible();
  await askForMail(another, contact.email);
  const fresh = await readMail(addresses, contact.email, SIGN_IN_MAIL, mail);
  await another.goto(linkOf(fresh, "/sign-in/continue"));
  await another.getByRole("button", { name: "Continue" }).click();
  await expect(another).toHaveURL(wanted);
});

test("two tabs with one link: the first to continue signs in, the second is asked for a fresh mail", async ({
  addresses,
  admin,
  openPortal,
}) => {
  const { contact } = await mintCustomer(admin.api);
  const page = await openPortal();
  await page.goto("/tickets");
  await askForMail(page, contact.email);
  const link = linkOf(await readMail(addresses, contact.email, SIGN_IN_MAIL), "/sign-in/continue");
  const late = await openPortal();
  await Promise.all([page.goto(link), late.goto(link)]);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(`${addresses.portal}/tickets`);
  await late.getByRole("button", { name: "Continue" }).click();
  await expect(late.getByText(EXPIRED)).toBeVisible();
  expect(new URL(late.url()).searchParams.get("to")).toBe("/tickets");
});

test("the code of the mail works in the browser that asked, and in no other", async ({
  addresses,
  admin,
  complaints,
  openPortal,
}) => {
  const { contact } = await mintCustomer(admin.api);
  const asker = await openPortal();
  await asker.goto("/services");
  await askForMail(asker, contact.email);
  const mail = await readMail(addresses, contact.email, SIGN_IN_MAIL);

  const stranger = await openPortal();
  await stranger.goto("/sign-in/code");
  await expect(stranger).toHaveURL(`${addresses.portal}/sign-in`);
  await askForMail(stranger, contact.email);
  const theirs = await readMail(addresses, contact.email, SIGN_IN_MAIL, mail);
  expect(codeOf(theirs)).not.toBe(codeOf(mail));
  complaints.expectRefusal(422, "/sign-in/code");
  await stranger.getByLabel("Six-digit code").fill(codeOf(mail));
  await expect(stranger.getByText("is not the code of the newest mail")).toBeVisible();

  await asker.getByLabel("Six-digit code").fill(codeOf(mail));
  await expect(asker).toHaveURL(`${addresses.portal}/services`);
});

test("a person with access for two companies chooses one and sees that one alone", async ({
  addresses,
  admin,
  openPortal,
}) => {
  const { company, contact } = await mintCustomer(admin.api);
  const second = await mintCompany(admin.api);
  await mintPortalContact(admin.api, second.id, contact.name, contact.email);
  const goals = { first: "Orders leave within 20 hours", second: "Returns are booked the same day" };
  await mintSharedObjective(admin.api, company.id, goals.first);
  await mintSharedObjective(admin.api, second.id, goals.second);
  const page = await openPortal();
  await page.goto("/objectives");
  await askForMail(page, contact.email);
  await page.goto(linkOf(await readMail(addresses, contact.email, SIGN_IN_MAIL), "/sign-in/continue"));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Which company?" })).toBeVisible();
  await expectAccessibleInEveryLook(page, "the choice of a company");
  await page.getByRole("button", { name: second.name }).click();
  await expect(page).toHaveURL(`${addresses.portal}/objectives`);
  await expect(page.getByRole("link", { name: goals.second })).toBeVisible();
  expect(await page.content()).not.toContain(goals.first);
});

async function askForMail(page: Page, email: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
}
