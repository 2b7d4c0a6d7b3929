import { invalid } from "../errors/domain-error.ts";
import type { StageKind } from "./deal.ts";

export interface Closing {
  closedOn: string | null;
  lostReason: string | null;
}

/**
 * What a stage of this kind makes of the closing day and the reason: closing takes the given day, else today; staying
 * closed keeps the day; reopening clears both. Throws `invalid` for a day or a reason that does not fit the stage.
 */
export function settleClosing(
  before: (Closing & { stageKind: StageKind }) | null,
  kind: StageKind,
  input: { closedOn?: string | null; lostReason?: string | null },
  today: string,
): Closing {
  if (kind === "open" && input.closedOn)
    throw invalid([{ path: "closedOn", message: "An open deal has no closing day" }]);
  if (kind !== "lost" && input.lostReason)
    throw invalid([{ path: "lostReason", message: "Only a lost deal has a reason for it" }]);
  if (kind === "open") return { closedOn: null, lostReason: null };
  if (input.closedOn === null) throw invalid([{ path: "closedOn", message: "A closed deal has a closing day" }]);
  const kept = before?.stageKind === kind ? before : null;
  return {
    closedOn: input.closedOn ?? kept?.closedOn ?? today,
    lostReason:
      kind === "lost" ? (input.lostReason === undefined ? (kept?.lostReason ?? null) : input.lostReason) : null,
  };
}
