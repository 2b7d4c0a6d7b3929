import { existsSync, openAsBlob, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Import, ImportKind } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import type { Importer } from "./bring-in.ts";

const ROOT = new URL("../../../../../../", import.meta.url);

interface Step {
  kind: ImportKind;
  file: string;
  match?: "name";
  source?: string;
  mapping: string;
}

/** The folder of a public data set; null, and said so, where it is not there. */
export function dataFolder(name: string): string | null {
  const folder = fileURLToPath(new URL(`../shared/data/${name}/`, ROOT));
  if (existsSync(folder)) return folder;
  process.stderr.write(`${name}: ${folder} is not there, so its figures are not checked\n`);
  return null;
}

const planned = <T>(plan: string, name: string): T =>
  JSON.parse(readFileSync(new URL(`docs/imports/${plan}/${name}`, ROOT), "utf8")) as T;

/** Every file of a plan of docs/imports, in its order; what came of each kind. */
export async function bringPlanIn(
  importer: Importer,
  plan: string,
  fileOf: (name: string) => Promise<Blob>,
): Promise<(kind: ImportKind) => Import> {
  const reports = new Map<string, Import>();
  for (const { kind, file, mapping, match, source } of planned<{ steps: Step[] }>(plan, "plan.json").steps) {
    const fields = planned<ImportMapping>(plan, mapping);
    reports.set(kind, await importer.bringIn(kind, await fileOf(file), fields, { match, source }));
  }
  return (kind) => {
    const report = reports.get(kind);
    if (!report) throw new Error(`the plan ${plan} brings in no ${kind}`);
    return report;
  };
}

export const filesOf = (folder: string) => (name: string) => openAsBlob(folder + name);
