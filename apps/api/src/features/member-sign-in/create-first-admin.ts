import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import { findMemberByEmail, hasNoAdmin } from "@tandem/db/members/reads";
import { insertMember, updateMember } from "@tandem/db/members/writes";
import { inTransaction } from "@tandem/db/transaction";
import { invalid, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { CreateFirstAdminInput, SignedInMember } from "@tandem/domain/sign-in/member-sign-in";
import { limitTries } from "../../auth/limit-tries.ts";
import { hashPassword } from "../../auth/passwords.ts";
import { hashSecret, isSameHash } from "../../auth/secrets.ts";
import type { RequestContext } from "../../http/context.ts";
import { openSignedIn } from "./sign-in.ts";

/**
 * Makes the first admin of an empty workspace and signs them in. `neededSecret` is TANDEM_SECRET, which only those who
 * run the server know; null in local mode, where only this machine can ask.
 */
export async function createFirstAdmin(
  ctx: RequestContext,
  input: CreateFirstAdminInput,
  neededSecret: string | null,
): Promise<SignedInMember> {
  await limitTries(ctx, { what: "first-admin", address: "workspace" });
  if (neededSecret !== null && !isSameHash(hashSecret(input.secret ?? ""), hashSecret(neededSecret)))
    throw invalid([{ path: "secret", message: "is not the TANDEM_SECRET of this server" }]);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(ctx.db, async (trx) => {
    await trx.selectFrom("workspaceSettings").select("id").forUpdate().execute();
    if (!(await hasNoAdmin(trx))) throw preconditionFailed("This workspace has an admin already.", "has_admin");
    const { name, email } = input;
    const admin = { name, passwordHash, role: "admin" as const, active: true };
    const known = await findMemberByEmail(trx, email);
    const member = known
      ? await updateMember(trx, known.member.id, admin, ctx.now)
      : await insertMember(trx, { id: newId(), email, ...admin });
    const entry = { action: "member.first_admin_made", object: "member", recordId: member.id, companyId: null };
    await recordAudit(trx, ctx, entry);
    return openSignedIn({ ...ctx, db: trx }, member.id);
  });
}
