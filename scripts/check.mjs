// @ts-check
import { checkLint, checkTypes } from "./check-code.mjs";
import { checkMachine } from "./check-machine.mjs";
import { runStep, runTool } from "./run-step.mjs";

/** The fast part of `npm test`: no database, no browser. */
checkMachine();
const steps = [
  await checkLint(),
  await checkTypes(),
  await runStep("Unit tests", "npx vitest --project unit", () =>
    runTool("vitest/vitest.mjs", ["run", "--project", "unit"]),
  ),
];
const failed = steps.filter((step) => !step.ok);
process.stdout.write(failed.length === 0 ? "\nAll good.\n" : "\n");
for (const { name, mend } of failed) process.stdout.write(`✗ ${name} failed. To mend it: ${mend}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
