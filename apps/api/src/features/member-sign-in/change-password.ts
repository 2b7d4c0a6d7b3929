import { recordAudit } from "@tandem/db/audit/record-audit";
import { findPasswordHash } from "@tandem/db/members/reads";
import { updateMember } from "@tandem/db/members/writes";
import { deleteMemberSessions } from "@tandem/db/sessions/member-sessions";
import { inTransaction } from "@tandem/db/transaction";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { ChangePasswordInput } from "@tandem/domain/sign-in/member-sign-in";
import { limitTries } from "../../auth/limit-tries.ts";
import { hashPassword, isPassword } from "../../auth/passwords.ts";
import type { MemberContext } from "../../http/context.ts";

/** A new password signs every other device out. */
export async function changePassword(ctx: MemberContext, input: ChangePasswordInput): Promise<void> {
  const { memberId } = ctx.actor;
  await limitTries(ctx, { what: "password", address: memberId });
  if (!(await isPassword(input.currentPassword, await findPasswordHash(ctx.db, memberId))))
    throw invalid([{ path: "currentPassword", message: "is not right" }]);
  const passwordHash = await hashPassword(input.newPassword);
  await inTransaction(ctx.db, async (trx) => {
    await updateMember(trx, memberId, { passwordHash }, ctx.now);
    await deleteMemberSessions(trx, memberId, { exceptId: ctx.sessionId });
    await recordAudit(trx, ctx, {
      action: "member.password_changed",
      object: "member",
      recordId: memberId,
      companyId: null,
    });
  });
}
