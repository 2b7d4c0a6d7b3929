import type { MemberActor } from "@tandem/domain/access/actor";
import { type Action, can } from "@tandem/domain/access/can";
import { forbidden } from "@tandem/domain/errors/domain-error";

export function refuseUnlessAllowed(actor: MemberActor, action: Action | null): void {
  if (!action || !can(actor, action)) throw forbidden("Your role does not allow this.");
}
