import { test as base, expect, type Page } from "@playwright/test";
import type { Addresses } from "./addresses.ts";
import { Complaints } from "./complaints.ts";
import { FIRST_ADMIN } from "./first-admin.ts";
import { type MemberSession, type Session, signInMember } from "./session.ts";

interface ForTest {
  /** Console errors, uncaught errors and CSP violations of every browser of the test; any of them fails it. */
  complaints: Complaints;
  /** A browser of its own at the admin, signed in as the session says, if any. */
  openAdmin(session?: Session): Promise<Page>;
  /** A browser of its own at the portal. */
  openPortal(session?: Session): Promise<Page>;
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
  openAdmin: async ({ browser, addresses, complaints }, use) => use(openAt(browser, addresses.admin, complaints)),
  openPortal: async ({ browser, addresses, complaints }, use) => use(openAt(browser, addresses.portal, complaints)),
});

/** The contexts end with the browser's test: Playwright closes what a test leaves open. */
const openAt =
  (browser: import("@playwright/test").Browser, baseURL: string, complaints: Complaints) =>
  async (session?: Session): Promise<Page> => {
    const context = await browser.newContext({ baseURL, storageState: session?.cookies, reducedMotion: "reduce" });
    complaints.watch(context);
    return context.newPage();
  };

export { expect };
