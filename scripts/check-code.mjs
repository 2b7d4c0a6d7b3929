// @ts-check
import { runTurbo } from "./build-when-stale.mjs";
import { runStep, runTool } from "./run-step.mjs";

/** Lint and format, by Biome. */
export const checkLint = () =>
  runStep("Lint and format", "npm run format (and mend by hand what it leaves)", () =>
    runTool("@biomejs/biome/bin/biome", ["check", "."]),
  );

/** The types of every workspace, by turbo, and of these scripts. */
export const checkTypes = () =>
  runStep("Types", "npm run typecheck", async () => {
    const workspaces = await runTurbo(["typecheck"]);
    return (await runTool("typescript/bin/tsc", ["-p", "scripts"])) && workspaces === 0;
  });
