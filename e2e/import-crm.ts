import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import type { MemberApi } from "./call-api.ts";

const root = path.resolve(import.meta.dirname, "..");
const data = path.join(root, "../shared/data/crm-sales");
const recipes = path.join(root, "docs/imports/crm-sales");

export const hasCrmData = (): boolean => existsSync(data);

interface Import {
  id: string;
  status: string;
  counts: Record<"rows" | "created" | "updated" | "unchanged" | "kept" | "rejected", number>;
}

/** Brings the public CRM data in as its plan says, file after file; answers what became of the rows of each kind. */
export async function importCrm(api: MemberApi): Promise<Record<string, Import["counts"]>> {
  const { steps } = JSON.parse(readFileSync(path.join(recipes, "plan.json"), "utf8")) as {
    steps: { kind: string; file: string; mapping: string; match?: string }[];
  };
  const counts: Record<string, Import["counts"]> = {};
  for (const { kind, file, mapping, match } of steps) {
    const form = new FormData();
    form.set("kind", kind);
    form.set("mapping", readFileSync(path.join(recipes, mapping), "utf8"));
    if (match) form.set("match", match);
    form.set("file", new Blob([readFileSync(path.join(data, file))], { type: "text/csv" }), file);
    const { id } = await api<Import>("POST", "/imports", form);
    counts[kind] = await finished(api, id);
  }
  return counts;
}

async function finished(api: MemberApi, id: string): Promise<Import["counts"]> {
  let found: Import | undefined;
  const status = async () => {
    found = await api<Import>("GET", `/imports/${id}`);
    return found.status;
  };
  await expect.poll(status, { message: "the import ends", timeout: 90_000 }).toBe("done");
  return (found as Import).counts;
}
