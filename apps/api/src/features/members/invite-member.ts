import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { findMemberByEmail } from "@tandem/db/members/reads";
import { insertMember } from "@tandem/db/members/writes";
import { inTransaction } from "@tandem/db/transaction";
import { CLEARANCES } from "@tandem/domain/access/actor";
import { DomainError } from "@tandem/domain/errors/domain-error";
import type { InviteMemberInput, Member } from "@tandem/domain/members/member";
import type { MemberContext } from "../../http/context.ts";

/** Adds a member who signs in once they have chosen a password through the mailed invitation. */
export function inviteMember(ctx: MemberContext, input: InviteMemberInput): Promise<Member> {
  return inTransaction(ctx.db, async (trx) => {
    if (await findMemberByEmail(trx, input.email)) throw emailTaken();
    const { name, email, role, job } = input;
    const clearances = input.clearances ?? [...CLEARANCES];
    const member = await insertMember(trx, { id: newId(), name, email, role, job, clearances, invitedAt: ctx.now });
    await recordAudit(trx, ctx, {
      action: "member.invited",
      object: "member",
      recordId: member.id,
      companyId: null,
      changes: { role, job },
    });
    await enqueue(trx, "invite-member", { memberId: member.id });
    return member;
  });
}

export const emailTaken = () =>
  new DomainError("conflict", "Another member has this e-mail address.", {
    reason: "already_exists",
    fields: [{ path: "email", message: "is taken" }],
  });
