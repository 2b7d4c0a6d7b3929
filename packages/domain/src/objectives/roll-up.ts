import { z } from "zod";
import { Day } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";

export const ROLL_UPS = ["owner", "segment", "tag"] as const;
export const RollUpBy = z.enum(ROLL_UPS);
export type RollUpBy = z.infer<typeof RollUpBy>;

/** How the objectives of a group stand: of a member's companies, of those that match a view, or of those with a tag. */
export const RollUpRow = z.object({
  /** null: companies without an owner */
  id: Id.nullable(),
  name: z.string(),
  /** not over: not started, in progress, paused */
  active: z.int(),
  /** of them those at the straight line from start to due, or ahead of it */
  onTrack: z.int(),
  behind: z.int(),
  /** of the active ones those past their due day */
  overdue: z.int(),
  completedThisQuarter: z.int(),
  /** 1–5, of the active ones that are rated */
  averageHealth: z.number().nullable(),
});
export type RollUpRow = z.infer<typeof RollUpRow>;

/** Groups overlap: a company matches several views, and an objective counts for every tag of its own and of its company. */
export const RollUp = z.object({ by: RollUpBy, quarterFrom: Day, rows: z.array(RollUpRow) });
export type RollUp = z.infer<typeof RollUp>;

/** "2026-10-01" for every day of the fourth quarter of 2026. */
export function firstOfQuarter(day: string): string {
  const [year = "", month = ""] = day.split("-");
  const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
  return `${year}-${String(first).padStart(2, "0")}-01`;
}
