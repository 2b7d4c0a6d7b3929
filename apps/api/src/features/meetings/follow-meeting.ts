import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { joinCompanyTeam } from "@tandem/db/company-team/writes";
import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvent, removeTimelineCopies, updateTimelineCopies } from "@tandem/db/timeline/writes";
import type { Meeting } from "@tandem/domain/meetings/meeting";
import type { Transaction } from "kysely";
import { type ActContext, actorOf } from "../timeline/act-context.ts";
import { meetingCopy } from "./meeting-copy.ts";

/** Only a meeting that was held is history; who of us is in a shared one serves the company, and the customer sees it. */
export async function followMeeting(
  trx: Transaction<Database>,
  ctx: ActContext,
  before: Meeting | null,
  after: Meeting,
): Promise<void> {
  const { companyId, id } = after;
  const wasHeld = before?.status === "held";
  const copy = meetingCopy(after, actorOf(ctx.actor));
  if (wasHeld && after.status === "held") await updateTimelineCopies(trx, companyId, "meeting", id, copy);
  else if (wasHeld) await removeTimelineCopies(trx, companyId, "meeting", id);
  else if (after.status === "held")
    await addTimelineEvent(trx, { ...copy, companyId, type: "meeting", object: "meeting", recordId: id });
  if (after.isShared) for (const memberId of membersOf(after)) await joinCompanyTeam(trx, companyId, memberId);
  await refreshCompanyFigures(trx, [companyId]);
}

const membersOf = ({ organizer, attendees }: Meeting) =>
  new Set([...(organizer ? [organizer.id] : []), ...attendees.flatMap((one) => one.memberId ?? [])]);
