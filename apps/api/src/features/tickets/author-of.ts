import type { Actor } from "@tandem/domain/access/actor";
import { forbidden } from "@tandem/domain/errors/domain-error";
import type { RequestContext } from "../../http/context.ts";

/** What a ticket's verbs need of their request: a member's or, where the customer speaks, a contact's. */
export type TicketContext = Pick<RequestContext, "db" | "actor" | "now" | "requestId">;

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
