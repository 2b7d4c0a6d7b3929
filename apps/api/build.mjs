import { rm } from "node:fs/promises";
import { build } from "esbuild";

/** Bundles our own packages only; what is installed stays where it is and is found at run time. */
const ownPackagesOnly = {
  name: "own-packages-only",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@tandem/") ? undefined : { path, external: true },
    );
  },
};

await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/main.ts", "src/start.ts", "src/config.ts", "src/heavy-worker.ts"],
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  plugins: [ownPackagesOnly],
  logLevel: "warning",
});
