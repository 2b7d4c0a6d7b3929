import { recordAudit } from "@tandem/db/audit/record-audit";
import { findMember, findMemberByEmail } from "@tandem/db/members/reads";
import { inTransaction } from "@tandem/db/transaction";
import { DomainError } from "@tandem/domain/errors/domain-error";
import type { SignedInMember, SignInInput } from "@tandem/domain/sign-in/member-sign-in";
import { forgetTries, limitTries } from "../../auth/limit-tries.ts";
import { openMemberSession } from "../../auth/member-sessions.ts";
import { isPassword } from "../../auth/passwords.ts";
import type { RequestContext } from "../../http/context.ts";

/** One answer for an unknown address, a wrong password and a deactivated member, after the same time. */
export async function signIn(ctx: RequestContext, { email, password }: SignInInput): Promise<SignedInMember> {
  const tries = { what: "sign-in", address: email } as const;
  await limitTries(ctx, tries);
  const found = await findMemberByEmail(ctx.db, email);
  const isRight = await isPassword(password, found?.member.active ? found.passwordHash : null);
  if (!found || !isRight) throw wrongCredentials();
  await forgetTries(ctx, tries);
  return openSignedIn(ctx, found.member.id);
}

/** The session and its audit line, in one transaction. */
export function openSignedIn(ctx: RequestContext, memberId: string): Promise<SignedInMember> {
  return inTransaction(ctx.db, async (trx) => {
    const member = await findMember(trx, memberId);
    if (!member?.active) throw wrongCredentials();
    const token = await openMemberSession(trx, memberId, ctx.client);
    const { name, role, job, clearances } = member;
    const actor = { kind: "member", memberId, name, role, job, clearances } as const;
    const entry = { action: "member.signed_in", object: "member", recordId: memberId, companyId: null };
    await recordAudit(trx, { ...ctx, actor }, entry);
    return { token, member };
  });
}

const wrongCredentials = () =>
  new DomainError("unauthenticated", "E-mail or password is not right.", { reason: "wrong_credentials" });
