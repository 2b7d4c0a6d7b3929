import type { MemberActor } from "@tandem/domain/access/actor";
import { forbidden } from "@tandem/domain/errors/domain-error";

/**
 * Who may not see an amount gets null for it, and a page that sends back what it read would wipe it out: without
 * clearance nobody edits money.
 */
export function refuseBlindMoney(actor: MemberActor, money: unknown): void {
  if (money !== undefined && !actor.clearances.includes("financial"))
    throw forbidden("You may not change an amount that you may not see.", "money_withheld");
}
