import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";

/** The scripts that go to the browser carry no comments; the licenses of what they hold stand in one file beside them. */
export function keepLicenses(): Plugin {
  return {
    name: "keep-licenses",
    applyToEnvironment: ({ name }) => name === "client",
    config: () => ({ esbuild: { legalComments: "none" } }),
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? file.moduleIds : []));
      const folders = [...new Set(modules.map(packageFolderOf))].filter((folder) => folder !== undefined).sort();
      const source = folders.map((folder) => `${nameOf(folder)}\n\n${licenseOf(folder)}`).join(`\n${"-".repeat(80)}\n`);
      this.emitFile({ type: "asset", fileName: "assets/licenses.txt", source });
    },
  };
}

/** Rollup marks the modules it makes up itself with a NUL before the path they stand for. */
const packageFolderOf = (id: string): string | undefined =>
  id.replace(/^\0/, "").match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/)?.[0];

const nameOf = (folder: string): string => folder.replace(/^.*\/node_modules\//, "");

function licenseOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(path.join(folder, file), "utf8");
  const { license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return String(license);
}
