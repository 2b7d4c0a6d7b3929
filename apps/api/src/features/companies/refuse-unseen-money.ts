import type { MemberActor } from "@tandem/domain/access/actor";
import { mayRead } from "@tandem/domain/access/may-read";
import { forbidden } from "@tandem/domain/errors/domain-error";

/** Who may not see an amount may not write it either: the next reader would take it for checked. */
export function refuseUnseenMoney(actor: MemberActor, { annualRevenue }: { annualRevenue?: unknown }): void {
  if (annualRevenue !== undefined && !mayRead(actor, "financial"))
    throw forbidden("You may not see annual revenue, so you cannot set it.", "clearance");
}
