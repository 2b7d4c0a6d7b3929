import { findMember } from "@tandem/db/members/reads";
import type { Database } from "@tandem/db/schema/database";
import type { MemberActor } from "@tandem/domain/access/actor";
import { can } from "@tandem/domain/access/can";
import type { Kysely } from "kysely";

/** Who asked, with the rights they have now; a sentence where they may no longer do what they asked for. */
export async function actingMember(db: Kysely<Database>, memberId: string): Promise<MemberActor | string> {
  const member = await findMember(db, memberId);
  if (!member?.active) return `${member?.name ?? "Who asked"} is no longer active, so nothing more was changed.`;
  const { id, name, role, job, clearances } = member;
  const actor: MemberActor = { kind: "member", memberId: id, name, role, job, clearances };
  const isAllowed = can(actor, "company.write") && can(actor, "segment.write");
  return isAllowed ? actor : `${name} may no longer change companies, so nothing more was changed.`;
}
