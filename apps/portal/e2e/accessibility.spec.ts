import { expectAccessibleInEveryLook } from "../../../e2e/expect-accessible.ts";
import { type FurnishedCustomer, furnishCustomer } from "../../../e2e/furnish-customer.ts";
import { mintCustomer } from "../../../e2e/mint-customer.ts";
import { linkOf, readMail, SIGN_IN_MAIL } from "../../../e2e/read-mail.ts";
import { type Session, signInContact } from "../../../e2e/session.ts";
import { test as base, expect } from "../../../e2e/test.ts";

/** One customer with something on every page, one with nothing on any. */
const test = base.extend<object, { furnished: FurnishedCustomer; reader: Session; newcomer: Session }>({
  furnished: [async ({ admin }, use) => use(await furnishCustomer(admin.api)), { scope: "worker" }],
  reader: [
    async ({ addresses, furnished }, use) => use(await signInContact(addresses, furnished.contact.email)),
    { scope: "worker" },
  ],
  newcomer: [
    async ({ addresses, admin }, use) => {
      const { contact } = await mintCustomer(admin.api);
      await use(await signInContact(addresses, contact.email));
    },
    { scope: "worker" },
  ],
});

const LISTS = [
  "/",
  "/objectives",
  "/objectives?status=finished",
  "/services",
  "/tickets",
  "/tickets?q=nothing",
  "/tickets/new",
  "/devices",
];
const DETAILS: Record<string, (customer: FurnishedCustomer) => string> = {
  "an objective": ({ shared }) => `/objectives/${shared.id}`,
  "a ticket": ({ ticket }) => `/tickets/${ticket.id}`,
};

test.describe.configure({ mode: "parallel", timeout: 120_000 });

for (const path of LISTS) {
  test(`axe finds nothing on ${path}, full and empty`, async ({ reader, newcomer, openPortal }) => {
    for (const session of [reader, newcomer]) {
      const page = await openPortal(session);
      expect((await page.goto(path))?.status()).toBe(200);
      await expectAccessibleInEveryLook(page, path);
    }
  });
}

for (const [name, path] of Object.entries(DETAILS)) {
  test(`axe finds nothing on ${name}`, async ({ furnished, reader, openPortal }) => {
    const page = await openPortal(reader);
    expect((await page.goto(path(furnished)))?.status()).toBe(200);
    await expectAccessibleInEveryLook(page, name);
  });
}

test("axe finds nothing on the way in: sign-in, code, continue, expired", async ({ addresses, admin, openPortal }) => {
  const { contact } = await mintCustomer(admin.api);
  const page = await openPortal();
  await page.goto("/sign-in");
  await expectAccessibleInEveryLook(page, "sign-in");
  await page.getByLabel("E-mail").fill(contact.email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByLabel("Six-digit code")).toBeVisible();
  await expectAccessibleInEveryLook(page, "code");
  await page.goto(linkOf(await readMail(addresses, contact.email, SIGN_IN_MAIL), "/sign-in/continue"));
  await expectAccessibleInEveryLook(page, "continue");
  await page.goto("/sign-in?expired=1");
  await expectAccessibleInEveryLook(page, "expired");
});

test("axe finds nothing on a page that does not exist, and in the person's menu", async ({
  complaints,
  reader,
  openPortal,
}) => {
  const page = await openPortal(reader);
  for (const path of ["/no-such-page", "/objectives/00000000-0000-7000-8000-000000000000"]) {
    complaints.expectRefusal(404, path);
    expect((await page.goto(path))?.status()).toBe(404);
    await expectAccessibleInEveryLook(page, path);
  }
  await page.goto("/");
  await page.getByRole("button", { name: /Okafor/ }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await expectAccessibleInEveryLook(page, "the person's menu");
});
