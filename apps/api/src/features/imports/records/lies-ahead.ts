import type { FieldValue } from "@tandem/domain/imports/merge-record";
import type { Batch } from "./batch.ts";
import type { Problem } from "./record-spec.ts";

const SKEW = 5 * 60_000;

/** What has happened cannot lie ahead; clocks may differ by five minutes. */
export function liesAhead({ now }: Batch, field: string, value: FieldValue | undefined): Problem | null {
  const isAhead = typeof value === "string" && Date.parse(value) > now.getTime() + SKEW;
  return isAhead ? { field, problem: "It lies in the future." } : null;
}
