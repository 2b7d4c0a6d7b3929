import { recordAudit } from "@tandem/db/audit/record-audit";
import { useInvitation } from "@tandem/db/members/invitations";
import { lockMember, updateMember } from "@tandem/db/members/writes";
import { deleteMemberSessions } from "@tandem/db/sessions/member-sessions";
import { inTransaction } from "@tandem/db/transaction";
import { preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { AcceptInvitationInput, SignedInMember } from "@tandem/domain/sign-in/member-sign-in";
import { limitTries } from "../../auth/limit-tries.ts";
import { hashPassword } from "../../auth/passwords.ts";
import { hashSecret } from "../../auth/secrets.ts";
import type { RequestContext } from "../../http/context.ts";
import { openSignedIn } from "./sign-in.ts";

/** The invited member chooses a password and is signed in. The invitation works once, for seven days. */
export async function acceptInvitation(ctx: RequestContext, input: AcceptInvitationInput): Promise<SignedInMember> {
  await limitTries(ctx, { what: "invitation" });
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx.db, async (trx) => {
    const used = await useInvitation(trx, hashSecret(input.token), ctx.now);
    const member = used && (await lockMember(trx, used.memberId));
    if (!member?.active)
      throw preconditionFailed("This invitation was used or is too old. Ask for a new one.", "link_expired");
    await updateMember(trx, member.id, { passwordHash, name: input.name ?? member.name }, ctx.now);
    await deleteMemberSessions(trx, member.id);
    const { id: memberId, name, role, job, clearances } = member;
    const actor = { kind: "member", memberId, name, role, job, clearances } as const;
    const entry = { action: "member.invitation_accepted", object: "member", recordId: memberId, companyId: null };
    await recordAudit(trx, { ...ctx, actor }, entry);
    return openSignedIn({ ...ctx, db: trx }, member.id);
  });
}
