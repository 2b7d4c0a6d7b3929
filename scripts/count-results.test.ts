import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./count-results.mjs";

const folder = mkdtempSync(path.join(os.tmpdir(), "tandem-count-"));
const file = path.join(folder, "report.json");
afterAll(() => rmSync(folder, { recursive: true }));

const unitReport = (failed: number, suites: unknown[] = []) => ({
  numPassedTests: 7,
  numFailedTests: failed,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: suites,
});
const browserReport = (stats: object, errors: unknown[] = []) => ({
  stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});
const written = (report: unknown) => {
  writeFileSync(file, JSON.stringify(report));
  return file;
};

describe("the last line of npm test", () => {
  it("counts what passed, failed and was skipped", () => {
    expect(countVitest(written(unitReport(2)), false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
    expect(countPlaywright(written(browserReport({ skipped: 3 })), true)).toEqual({ passed: 4, failed: 0, skipped: 3 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const suites = [{ status: "failed", assertionResults: [] }];
    expect(countVitest(written(unitReport(0, suites)), false).failed).toBe(1);
  });

  it("counts a browser test that passed at its second try only as failed", () => {
    expect(countPlaywright(written(browserReport({ flaky: 1 })), true).failed).toBe(1);
  });

  it("never calls a run good that says of itself that it failed", () => {
    expect(countVitest(written(unitReport(0)), false).failed).toBe(1);
    expect(countPlaywright(written(browserReport({})), false).failed).toBe(1);
    expect(countPlaywright(written(browserReport({}, [{ message: "no server" }])), false).failed).toBe(1);
  });

  it("counts a run that left no report as a failure", () => {
    expect(countVitest(path.join(folder, "none.json"), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
