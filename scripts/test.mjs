// @ts-check
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { buildWhenStale } from "./build-when-stale.mjs";
import { checkLint, checkTypes } from "./check-code.mjs";
import { checkMachine, root } from "./check-machine.mjs";
import { countPlaywright, countVitest } from "./count-results.mjs";
import { findFreePorts } from "./ports.mjs";
import { runStep, runTool } from "./run-step.mjs";

/** Everything that has to hold, one step after the other; a step that fails does not keep the later ones from running. */
checkMachine();
const started = Date.now();
const reports = path.join(root, "test-results");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {import("./run-step.mjs").Step[]} */
const steps = [];
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {import("./count-results.mjs").Count} count */
function add(count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

/**
 * A step that counts as one.
 * @param {import("./run-step.mjs").Step} step
 */
function addStep(step) {
  steps.push(step);
  add({ passed: step.ok ? 1 : 0, failed: step.ok ? 0 : 1, skipped: 0 });
  return step.ok;
}

async function runVitest() {
  const file = path.join(reports, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const step = await runStep("Unit and integration tests", "npx vitest", () => runTool("vitest/vitest.mjs", args));
  steps.push(step);
  add(countVitest(file, step.ok));
}

async function runBrowserTests() {
  const file = path.join(reports, "playwright.json");
  const ports = await findFreePorts(5000);
  const step = await runStep("Browser tests", "npx playwright test", () =>
    runTool("@playwright/test/cli.js", ["test", "--reporter=list,json"], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      TANDEM_E2E_API_PORT: String(ports.api),
      TANDEM_E2E_ADMIN_PORT: String(ports.admin),
      TANDEM_E2E_PORTAL_PORT: String(ports.portal),
    }),
  );
  steps.push(step);
  add(countPlaywright(file, step.ok));
}

async function hasBrowser() {
  const { getBrowser } = await import("./get-browser.mjs");
  const mend = "install Chromium or Chrome, or run `npx playwright install chromium`";
  const step = await runStep("Browser", mend, async () => {
    const browser = getBrowser();
    process.stdout.write(browser ? `${browser}\n` : "No browser could be found or installed.\n");
    return browser !== undefined;
  });
  // Having one proves nothing about Tandem; lacking one leaves it unproven.
  if (!step.ok) addStep(step);
  return step.ok;
}

addStep(await checkLint());
addStep(await checkTypes());
await runVitest();
const isBuilt = addStep(
  await runStep("Build", "npm run build", () => buildWhenStale((message) => process.stdout.write(`${message}\n`))),
);
if (isBuilt && (await hasBrowser())) await runBrowserTests();
else process.stdout.write("\n✗ The browser tests could not run.\n");

const failed = steps.filter((step) => !step.ok);
process.stdout.write(`\nTook ${Math.round((Date.now() - started) / 1000)} s.\n`);
for (const { name, mend } of failed) process.stdout.write(`✗ ${name} failed. To look into it: ${mend}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = failed.length === 0 && total.failed === 0 ? 0 : 1;
