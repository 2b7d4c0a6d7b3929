import type { TimelineActor } from "@tandem/db/timeline/writes";
import type { Actor } from "@tandem/domain/access/actor";

/** Who acts, by the name they have now. */
export function authorOf(actor: Actor): TimelineActor {
  switch (actor.kind) {
    case "member":
      return { kind: "member", id: actor.memberId, name: actor.name };
    case "contact":
      return { kind: "contact", id: actor.contactId, name: actor.name };
    case "system":
      return { kind: "system", id: null, name: "Tandem" };
  }
}
