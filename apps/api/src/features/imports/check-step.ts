import { type FieldError, invalid } from "@tandem/domain/errors/domain-error";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { ImportMapping } from "@tandem/domain/imports/mapping";
import { planColumns } from "@tandem/domain/imports/plan-columns";
import { settleFormats } from "@tandem/domain/imports/settle-formats";
import type { FileLook } from "./file/look-at-file.ts";

/** The mapping with the formats its file shows, and everything about it that can be told wrong before the rows are read. */
export function checkStep(
  look: FileLook,
  { kind, mapping }: { kind: ImportKind; mapping: ImportMapping },
): { mapping: ImportMapping; problems: FieldError[] } {
  if (look.problem) return { mapping, problems: [{ path: "file", message: look.problem }] };
  const { problems } = planColumns(kind, mapping, look.header);
  const settled = settleFormats(kind, mapping, look);
  return { mapping: settled.mapping, problems: [...problems, ...settled.problems] };
}

export function refuseProblems(problems: readonly FieldError[]): void {
  if (problems.length > 0) throw invalid(problems);
}
