import { type RollUpDays, rollUpByOwner, rollUpByTag, rollUpOf } from "@tandem/db/objectives/roll-up";
import { getWorkspace } from "@tandem/db/workspace/reads";
import { firstOfQuarter, type RollUp, type RollUpBy, type RollUpRow } from "@tandem/domain/objectives/roll-up";
import { startOfWorkspaceDay, workspaceDay } from "@tandem/domain/workspace/workspace-day";
import type { MemberContext } from "../../http/context.ts";
import { filterBy } from "../companies/book-filter.ts";
import { readSegments } from "../segments/read-segments.ts";

/** How the objectives of the book stand today, by who owns the companies, by the reader's views, or by tag. */
export async function rollUp(ctx: MemberContext, by: RollUpBy): Promise<RollUp> {
  const { timeZone } = await getWorkspace(ctx.db);
  const today = workspaceDay(ctx.now, timeZone);
  const quarterFrom = firstOfQuarter(today);
  const days = { today, quarterStart: startOfWorkspaceDay(quarterFrom, timeZone) };
  return { by, quarterFrom, rows: await rowsOf(ctx, by, days) };
}

function rowsOf(ctx: MemberContext, by: RollUpBy, days: RollUpDays): Promise<RollUpRow[]> {
  switch (by) {
    case "owner":
      return rollUpByOwner(ctx.db, days);
    case "tag":
      return rollUpByTag(ctx.db, days);
    case "segment":
      return rollUpBySegment(ctx, days);
  }
}

/** What is withheld is left out: its matches would tell. */
async function rollUpBySegment(ctx: MemberContext, days: RollUpDays): Promise<RollUpRow[]> {
  const segments = (await readSegments(ctx)).filter(({ isWithheld }) => !isWithheld);
  const rows: RollUpRow[] = [];
  for (const { id, name, where } of segments)
    rows.push({ id, name, ...(await rollUpOf(ctx.db, await filterBy(ctx, where), days)) });
  return rows;
}
