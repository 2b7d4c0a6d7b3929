import { replaceInvitation } from "@tandem/db/members/invitations";
import { findMember } from "@tandem/db/members/reads";
import { inTransaction } from "@tandem/db/transaction";
import { hashSecret, newSecret } from "../../auth/secrets.ts";
import type { JobContext } from "../../jobs/context.ts";

const SEVEN_DAYS_MS = 7 * 24 * 60 * 60 * 1000;

/** Job: makes the invitation's secret and mails it. A repeated run replaces the secret of the one before. */
export async function sendInvitation(ctx: JobContext, { memberId }: { memberId: string }): Promise<void> {
  const member = await findMember(ctx.db, memberId);
  if (!member?.active || !member.email) return;
  const token = newSecret();
  const expiresAt = new Date(ctx.now.getTime() + SEVEN_DAYS_MS);
  await inTransaction(ctx.db, (trx) =>
    replaceInvitation(trx, memberId, { tokenHash: hashSecret(token), createdAt: ctx.now, expiresAt }),
  );
  await ctx.sendMail({
    to: { name: member.name, address: member.email },
    subject: (workspace) => `You are invited to ${workspace}`,
    preheader: "Choose a password and see every customer on one screen.",
    heading: "Welcome to the team",
    paragraphs: [
      `Hello ${member.name}, you have been added as a member. Choose a password to sign in for the first time.`,
    ],
    button: { label: "Accept the invitation", url: `${ctx.urls.admin}/accept-invitation?token=${token}` },
    afterButton: "The invitation works once, within seven days.",
    reason: "You get this because an admin of the workspace invited you.",
  });
}
