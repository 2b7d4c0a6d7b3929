import { useInvitation } from "@tandem/db/members/invitations";
import { lockMember, updateMember } from "@tandem/db/members/writes";
import { deleteMemberSessions } from "@tandem/db/sessions/member-sessions";
import { inTransaction } from "@tandem/db/transaction";
import { preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { AcceptInvitationInput, SignedInMember } from "@tandem/domain/sign-in/member-sign-in";
import { hashPassword } from "../../auth/passwords.ts";
import { hashSecret } from "../../auth/secrets.ts";
import type { RequestContext } from "../../http/context.ts";
import { openSignedIn } from "./sign-in.ts";

/** The invited member chooses a password and is signed in. The invitation works once, for seven days. */
export async function acceptInvitation(ctx: RequestContext, input: AcceptInvitationInput): Promise<SignedInMember> {
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx.db, async (trx) => {
    const used = await useInvitation(trx, hashSecret(input.token), ctx.now);
    const member = used && (await lockMember(trx, used.memberId));
    if (!member?.active)
      throw preconditionFailed("This invitation was used or is too old. Ask for a new one.", "link_expired");
    await updateMember(trx, member.id, { passwordHash, name: input.name ?? member.name }, ctx.now);
    await deleteMemberSessions(trx, member.id);
    return openSignedIn({ ...ctx, db: trx }, member.id);
  });
}
