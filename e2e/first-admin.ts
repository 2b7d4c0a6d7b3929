import type { FullConfig } from "@playwright/test";
import type { Addresses } from "./addresses.ts";
import { callApi } from "./call-api.ts";

/** The admin of the sample data; where it is off, the first admin is made with the same address. */
export const FIRST_ADMIN = { email: "admin@tandem.example", password: "tandem-demo" };

/** Runs once, before the first test and after the apps answer. */
export default async function ensureFirstAdmin(config: FullConfig): Promise<void> {
  const { addresses } = config.metadata as { addresses: Addresses };
  const { isNeeded } = await callApi<{ isNeeded: boolean }>(addresses, "GET", "/auth/first-admin", {});
  if (isNeeded) await callApi(addresses, "POST", "/auth/first-admin", { body: { name: "Ada Admin", ...FIRST_ADMIN } });
}
