// @ts-check
import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * Reads vitest's JSON report. A file that did not load counts as one failure, and so does a run that failed with
 * every test passed (an error outside the tests).
 * @param {string} file
 * @param {boolean} ok the run's own verdict
 * @returns {Count}
 */
export function countVitest(file, ok) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ suite) =>
      suite.status === "failed" && !suite.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return withVerdict({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded, skipped }, ok);
}

/**
 * Reads Playwright's JSON report. A test that passed at the second try only has failed; errors outside tests count.
 * @param {string} file
 * @param {boolean} ok the run's own verdict
 * @returns {Count}
 */
export function countPlaywright(file, ok) {
  const report = readReport(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withVerdict({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, ok);
}

/**
 * @param {Count} count
 * @param {boolean} ok
 * @returns {Count}
 */
function withVerdict(count, ok) {
  return ok || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
