import { enqueue } from "@tandem/db/jobs/enqueue";
import { type Follower, listFollowers } from "@tandem/db/objectives/followers";
import { addNews } from "@tandem/db/objectives/news";
import type { ShareCache } from "@tandem/db/objectives/writes";
import type { Database } from "@tandem/db/schema/database";
import type { Actor } from "@tandem/domain/access/actor";
import type { FieldChange } from "@tandem/domain/objectives/history";
import { isShownOutside } from "@tandem/domain/objectives/news";
import type { Transaction } from "kysely";
import { authorOf } from "../objectives/author-of.ts";

/** One mail per person and quarter of an hour, whatever happens meanwhile. */
const GATHERED_MS = 15 * 60_000;
/** Between the last that may join and the mail: what joined has been committed when the mail takes it. */
const SETTLED_MS = 60_000;

interface Happened {
  companyId: string;
  objectiveId: string;
  share: ShareCache;
  changes: readonly FieldChange[];
  /** Members who hear of it in another mail. */
  toldAlready?: readonly string[];
}

/**
 * Tells the assignee and the collaborators what happened, in a mail that gathers. Nobody is told what they did themselves.
 * An address outside of the workspace hears only what the portal shows, and only while the objective is shared.
 */
export async function tellFollowers(
  trx: Transaction<Database>,
  { actor, now }: { actor: Actor; now: Date },
  { companyId, objectiveId, share, changes, toldAlready = [] }: Happened,
): Promise<void> {
  const followers = await listFollowers(trx, { companyId, objectiveId });
  const shownOutside = changes.filter(isShownOutside);
  const wasShared = share.sharedAt !== null;
  const news = followers
    .filter((follower) => !isSame(follower, actor) && !toldAlready.includes(follower.memberId ?? ""))
    .map((follower) => ({ follower, told: follower.isMember ? changes : follower.reads ? shownOutside : [] }))
    .filter(({ told }) => told.length > 0)
    .map(({ follower, told }) => ({
      companyId,
      objectiveId,
      address: follower.address,
      happenedAt: now,
      authorName: authorOf(actor).name,
      changes: [...told],
      wasShared,
    }));
  const joinsSince = new Date(now.getTime() - GATHERED_MS);
  for (const address of await addNews(trx, news, { joinsSince })) await queueNews(trx, address, now);
}

/**
 * The first news sets the time; what follows until then goes out with it. Without a job key: a key would make every two
 * transactions that tell the same persons wait for each other. Of two first ones at once the later job finds nothing.
 */
const queueNews = (trx: Transaction<Database>, address: string, now: Date) =>
  enqueue(trx, "mail-objective-news", { address }, { runAt: new Date(now.getTime() + GATHERED_MS + SETTLED_MS) });

const isSame = (follower: Follower, actor: Actor) =>
  (actor.kind === "member" && follower.memberId === actor.memberId) ||
  (actor.kind === "contact" && follower.contactId === actor.contactId);
