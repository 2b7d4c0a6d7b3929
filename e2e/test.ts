import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Addresses } from "./addresses.ts";
import { Complaints } from "./complaints.ts";
import { FIRST_ADMIN } from "./first-admin.ts";
import { type MemberSession, type Session, signInMember } from "./session.ts";

interface ForTest {
  /** Console errors, uncaught errors and CSP violations of every browser of the test; any of them fails it. */
  complaints: Complaints;
  /** A browser of its own at the admin, signed in as the session says, if any. */
  openAdmin: Open;
  /** A browser of its own at the portal. */
  openPortal: Open;
}

interface ForWorker {
  addresses: Addresses;
  /** The workspace's admin, signed in once. */
  admin: MemberSession;
}

export const test = base.extend<ForTest, ForWorker>({
  addresses: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use, workerInfo) => use(workerInfo.config.metadata.addresses),
    { scope: "worker" },
  ],
  admin: [async ({ addresses }, use) => use(await signInMember(addresses, FIRST_ADMIN)), { scope: "worker" }],
  // biome-ignore lint/correctness/noEmptyPattern: see above
  complaints: async ({}, use) => {
    const complaints = new Complaints();
    await use(complaints);
    expect(complaints.list, "what the browsers complained about").toEqual([]);
  },
  openAdmin: ({ browser, addresses, complaints }, use) => lendBrowsers(browser, addresses.admin, complaints, use),
  openPortal: ({ browser, addresses, complaints }, use) => lendBrowsers(browser, addresses.portal, complaints, use),
});

type Open = (session?: Session) => Promise<Page>;

/** Opens as many browsers at one of the apps as the test asks for, and closes them with it. */
async function lendBrowsers(
  browser: Browser,
  baseURL: string,
  complaints: Complaints,
  use: (open: Open) => Promise<void>,
): Promise<void> {
  const contexts: BrowserContext[] = [];
  await use(async (session) => {
    const context = await browser.newContext({ baseURL, storageState: session?.cookies, reducedMotion: "reduce" });
    contexts.push(context);
    complaints.watch(context);
    return context.newPage();
  });
  for (const context of contexts) await context.close();
}

export { expect };
