// @ts-check
import { runTurbo } from "./build-when-stale.mjs";
import { runStep, runTool } from "./run-step.mjs";

/** Lint and format, by Biome. */
export const checkLint = () =>
  runStep("Lint and format", "npm run format (and mend by hand what it leaves)", () =>
    runTool("@biomejs/biome/bin/biome", ["check", "."]),
  );

/** The types of every workspace, by turbo, of these scripts, and of the benchmarks. */
export const checkTypes = () =>
  runStep("Types", "npm run typecheck", async () => {
    const workspaces = await runTurbo(["typecheck"]);
    const scripts = await runTool("typescript/bin/tsc", ["-p", "scripts"]);
    const bench = await runTool("typescript/bin/tsc", ["-p", "bench"]);
    return workspaces === 0 && scripts && bench;
  });
