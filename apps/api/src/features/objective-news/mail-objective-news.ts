import type { Tasks } from "@tandem/db/jobs/tasks";
import { type Follower, keyOfFollower, listFollowers } from "@tandem/db/objectives/followers";
import { findObjectiveNames, type News, takeNews } from "@tandem/db/objectives/news";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import { isShownOutside, newsLine } from "@tandem/domain/objectives/news";
import type { Transaction } from "kysely";
import type { JobContext } from "../../jobs/context.ts";

interface Told {
  companyId: string;
  objectiveId: string;
  title: string;
  companyName: string;
  lines: string[];
  follower: Follower;
}

/**
 * Job: one mail with all that waits for an address. Who it is and what they may read is asked now: what was unshared, put
 * away or unsubscribed meanwhile is not told any more. What could not be sent stays for the next attempt.
 */
export function mailObjectiveNews(ctx: JobContext, { address }: Tasks["mail-objective-news"]): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const told = await gather(trx, await takeNews(trx, address));
    const [first] = told;
    if (!first) return;
    const { follower } = first;
    const isOne = told.length === 1;
    const key = await keyOfFollower(trx, { ...first, address });
    await ctx.sendMail({
      to: { name: follower.name, address },
      subject: () => (isOne ? `News of “${first.title}”` : `News of ${told.length} objectives`),
      preheader: first.lines.join(". "),
      heading: isOne ? first.title : `News of ${told.length} objectives`,
      paragraphs: told.flatMap(({ title, companyName, lines }) => [
        isOne ? `At ${companyName}:` : `“${title}” at ${companyName}:`,
        ...lines,
      ]),
      button: { label: isOne ? "See the objective" : "See the objectives", url: linkTo(ctx, told) },
      reason: "You get this because you are the assignee of an objective, or take part in it.",
      unsubscribe: { label: "Stop these mails", url: `${ctx.urls.portal}/mails/${key}${isOne ? "" : "?all=true"}` },
    });
  });
}

async function gather(trx: Transaction<Database>, news: readonly News[]): Promise<Told[]> {
  const told: Told[] = [];
  for (const objectiveId of new Set(news.map((one) => one.objectiveId))) {
    const ofOne = news.filter((one) => one.objectiveId === objectiveId);
    const [first] = ofOne;
    if (!first) continue;
    const { companyId, address } = first;
    const follower = (await listFollowers(trx, { companyId, objectiveId })).find((one) => isSameAddress(one, address));
    const names = await findObjectiveNames(trx, companyId, objectiveId);
    if (!follower || !names) continue;
    const { title, unit, companyName } = names;
    const lines = ofOne.flatMap((one) => linesOf(one, follower, unit));
    if (lines.length > 0) told.push({ companyId, objectiveId, title, companyName, lines, follower });
  }
  return told;
}

function linesOf({ changes, wasShared, authorName }: News, { isMember, reads }: Follower, unit: string | null) {
  if (!isMember && !(reads && wasShared)) return [];
  const shown = isMember ? changes : changes.filter(isShownOutside);
  return shown.map((change) => `${newsLine(change, unit)}, by ${authorName}`);
}

const isSameAddress = (one: Follower, address: string) => one.address.toLowerCase() === address.toLowerCase();

function linkTo({ urls }: JobContext, told: readonly Told[]): string {
  const [first] = told;
  const isMember = first?.follower.isMember;
  if (!first || told.length > 1) return isMember ? `${urls.admin}/objectives?assignee=me` : `${urls.portal}/objectives`;
  const path = `/objectives/${first.objectiveId}`;
  return isMember ? `${urls.admin}/companies/${first.companyId}${path}` : `${urls.portal}${path}`;
}
