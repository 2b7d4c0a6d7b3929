import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const exclude = ["**/node_modules/**", "**/dist/**", "**/build/**", "**/e2e/**"];
const setupFiles = ["./scripts/fail-on-console-error.mjs"];

/** Admin and portal both call their own app folder `~`: which one is meant depends on who imports. */
const resolveOwnApp: Plugin = {
  name: "resolve-own-app",
  enforce: "pre",
  resolveId(source, importer) {
    const app = importer?.match(/^.*\/apps\/[^/]+(?=\/)/)?.[0];
    if (!source.startsWith("~/") || !app) return null;
    return this.resolve(`${app}/app/${source.slice(2)}`, importer, { skipSelf: true });
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        // Pure: no database, no browser. Part of `npm run check`.
        plugins: [resolveOwnApp],
        test: {
          name: "unit",
          sequence: { groupOrder: 0 },
          include: [
            "packages/{domain,ui}/src/**/*.test.{ts,tsx}",
            "apps/{admin,portal}/app/**/*.test.{ts,tsx}",
            "scripts/**/*.test.ts",
          ],
          exclude,
          setupFiles,
        },
      },
      {
        // Against a real PostgreSQL, which globalSetup starts once.
        test: {
          name: "integration",
          // after the unit tests: projects with different workers may not run side by side
          sequence: { groupOrder: 1 },
          include: ["packages/db/**/*.test.ts", "apps/api/**/*.test.ts", "bench/**/*.test.ts"],
          exclude,
          setupFiles,
          globalSetup: ["./packages/db/testing/start-test-server.ts"],
          pool: "forks",
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
