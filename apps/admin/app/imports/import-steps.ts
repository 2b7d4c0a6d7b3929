import type { Step } from "@tandem/ui/patterns/steps";
import * as words from "~/messages/en.ts";

const said = words.imports.steps;
const WAY = ["file", "mapping", "tryIt", "run"] as const;

/** The way of a file into Tandem, and how far it has come; `mappingHref` leads back where the file is still kept. */
export function importSteps(at: (typeof WAY)[number], mappingHref?: string): Step[] {
  // Whether there was a dry run before is not known of an import, so nothing is said of it.
  const way = WAY.filter((name) => name !== "tryIt" || at !== "run");
  const now = way.indexOf(at);
  return way.map((name, i) => ({
    label: said[name],
    state: i < now ? "done" : i === now ? "current" : "ahead",
    href: i >= now ? undefined : name === "file" ? "/imports" : name === "mapping" ? mappingHref : undefined,
  }));
}
