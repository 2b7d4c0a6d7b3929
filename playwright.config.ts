import { defineConfig } from "@playwright/test";
import type { Addresses } from "./e2e/addresses.ts";
import { browserFlags, findBrowser } from "./scripts/find-browser.mjs";

// `npm test` chooses free ports; a run by hand takes these.
const port = (app: "API" | "ADMIN" | "PORTAL", preset: number) =>
  Number(process.env[`TANDEM_E2E_${app}_PORT`] ?? preset);
const ports = { api: port("API", 5000), admin: port("ADMIN", 5001), portal: port("PORTAL", 5002) };

const addresses: Addresses = {
  api: `http://localhost:${ports.api}`,
  admin: `http://localhost:${ports.admin}`,
  portal: `http://localhost:${ports.portal}`,
};

const onPhone = /@phone|[\\/]phone[\\/]/;

export default defineConfig({
  testDir: "apps",
  testMatch: "*/e2e/**/*.spec.ts",
  globalSetup: "./e2e/first-admin.ts",
  // For the specs, which meet both apps and the mailbox of the API.
  metadata: { addresses },
  outputDir: "test-results/browser",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Long enough for a busy machine; a test that hangs still ends.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: findBrowser(), args: browserFlags },
  },
  projects: [
    { name: "wide", testIgnore: "**/e2e/phone/**", use: { viewport: { width: 1280, height: 900 } } },
    {
      name: "phone",
      grep: onPhone,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
  webServer: {
    command: "node scripts/start-for-browser-tests.mjs",
    url: `http://localhost:${ports.admin}`,
    timeout: 300_000,
    // Specs that are being written may run against apps that are up: TANDEM_E2E_REUSE=true.
    reuseExistingServer: process.env.TANDEM_E2E_REUSE === "true",
    stdout: "pipe",
    stderr: "pipe",
    // The default, SIGKILL, would leave PostgreSQL running.
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      TANDEM_API_PORT: String(ports.api),
      TANDEM_ADMIN_PORT: String(ports.admin),
      TANDEM_PORTAL_PORT: String(ports.portal),
      TANDEM_API_URL: "",
      TANDEM_ADMIN_URL: "",
      TANDEM_PORTAL_URL: "",
    },
  },
});
