import type { TimelineActor } from "@tandem/db/timeline/writes";

/** The member or contact of these ids, by the name they have; null where there is neither. */
export function personNamed(
  names: ReadonlyMap<unknown, string>,
  { member, contact }: { member?: unknown; contact?: unknown },
): (TimelineActor & { id: string }) | null {
  const id = member ?? contact;
  const name = names.get(id);
  if (typeof id !== "string" || name === undefined) return null;
  return { kind: member ? "member" : "contact", id, name };
}
