import type { Actor } from "@tandem/domain/access/actor";
import { forbidden } from "@tandem/domain/errors/domain-error";

export interface Author {
  kind: "member" | "contact";
  id: string;
  name: string;
}

/** Who speaks in a ticket, by the name they have now. The product itself never does. */
export function authorOf(actor: Actor): Author {
  switch (actor.kind) {
    case "member":
      return { kind: "member", id: actor.memberId, name: actor.name };
    case "contact":
      return { kind: "contact", id: actor.contactId, name: actor.name };
    case "system":
      throw forbidden("Only a person can speak in a ticket.");
  }
}
