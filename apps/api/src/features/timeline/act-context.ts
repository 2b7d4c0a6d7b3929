import type { TimelineActor } from "@tandem/db/timeline/writes";
import type { MemberActor } from "@tandem/domain/access/actor";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../http/context.ts";

/** What a verb needs of its request; `now` is the time of the act. */
export type ActContext = Pick<MemberContext, "db" | "actor" | "now" | "requestId">;

/** The member as the history names who acted. */
export const actorOf = (actor: MemberActor): TimelineActor => ({
  kind: "member",
  id: actor.memberId,
  name: actor.name,
});

const SKEW = 5 * 60_000;

/** What has happened cannot lie ahead; clocks may differ by five minutes. Without a time it is now. */
export function pastTime(now: Date, path: string, given: string | undefined): Date {
  const time = given === undefined ? now : new Date(given);
  if (time.getTime() > now.getTime() + SKEW) throw invalid([{ path, message: "Must not lie in the future" }]);
  return time;
}
