import { recordAudit } from "@tandem/db/audit/record-audit";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { lockMember, updateMember } from "@tandem/db/members/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid, notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { MemberContext } from "../../http/context.ts";

/** Mails a fresh invitation, also to a member an import had only named, or to one who forgot the password. */
export function inviteMemberAgain(ctx: MemberContext, memberId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    const member = await lockMember(trx, memberId);
    if (!member) throw notFound("member");
    if (!member.active) throw preconditionFailed("This member is not active. Activate them first.");
    if (!member.email) throw invalid([{ path: "email", message: "is needed to invite this member" }]);
    await updateMember(trx, memberId, { invitedAt: ctx.now }, ctx.now);
    await recordAudit(trx, ctx, { action: "member.invited", object: "member", recordId: memberId, companyId: null });
    await enqueue(trx, "invite-member", { memberId });
  });
}
