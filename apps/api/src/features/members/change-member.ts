import { recordAudit } from "@tandem/db/audit/record-audit";
import { leaveCompanyTeams } from "@tandem/db/company-team/writes";
import { deleteInvitations } from "@tandem/db/members/invitations";
import { findMemberByEmail } from "@tandem/db/members/reads";
import { lockMember, lockOtherAdmins, updateMember } from "@tandem/db/members/writes";
import { deleteMemberSessions } from "@tandem/db/sessions/member-sessions";
import { inTransaction } from "@tandem/db/transaction";
import { notFound, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { ChangeMemberInput, Member } from "@tandem/domain/members/member";
import { assertVersion } from "../../http/assert-version.ts";
import type { MemberContext } from "../../http/context.ts";
import { emailTaken } from "./invite-member.ts";

/** Changes what a member is and may. Deactivating ends their sessions in the same transaction; the last admin stays. */
export function changeMember(ctx: MemberContext, memberId: string, input: ChangeMemberInput): Promise<Member> {
  const { version, ...changes } = input;
  return inTransaction(ctx.db, async (trx) => {
    const otherAdmins = await lockOtherAdmins(trx, memberId);
    const member = await lockMember(trx, memberId);
    if (!member) throw notFound("member");
    assertVersion("member", version, member);

    const staysAdmin = (changes.role ?? member.role) === "admin" && (changes.active ?? member.active);
    if (member.role === "admin" && member.active && !staysAdmin && otherAdmins === 0)
      throw preconditionFailed("This is the last admin. Make someone else an admin first.", "last_admin");
    const holder = changes.email && (await findMemberByEmail(trx, changes.email));
    if (holder && holder.member.id !== memberId) throw emailTaken();

    const changed = await updateMember(trx, memberId, changes, ctx.now);
    if (changes.active === false) {
      await deleteMemberSessions(trx, memberId);
      await leaveCompanyTeams(trx, memberId, ctx.now);
    }
    // An invitation in the wrong mailbox must not open the account once the address was corrected.
    if (changes.active === false || changed.email !== member.email) await deleteInvitations(trx, memberId);
    await recordAudit(trx, ctx, {
      action: "member.changed",
      object: "member",
      recordId: memberId,
      companyId: null,
      changes,
    });
    return changed;
  });
}
