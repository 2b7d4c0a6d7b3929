import { listOpenDoors } from "@tandem/db/portal-access/reads";
import { findSignInLink, setSignInSecrets } from "@tandem/db/sign-in/links";
import { hashCode, hashSecret, newCode, newSecret } from "../../auth/secrets.ts";
import type { JobContext } from "../../jobs/context.ts";

/** Job: makes the link's secrets and mails them, if the address opens any portal. */
export async function sendSignInLink(ctx: JobContext, { linkId }: { linkId: string }): Promise<void> {
  const link = await findSignInLink(ctx.db, linkId);
  if (!link || link.usedAt || link.expiresAt <= ctx.now) return;
  const [door] = await listOpenDoors(ctx.db, link.email);
  if (!door) return;
  const token = newSecret();
  const code = newCode();
  await setSignInSecrets(ctx.db, linkId, { tokenHash: hashSecret(token), codeHash: hashCode(linkId, code) });
  await ctx.sendMail({
    to: { name: door.contactName, address: link.email },
    subject: (workspace) => `Sign in to ${workspace}: ${code}`,
    preheader: "One click, no password. The link works for 15 minutes.",
    heading: "Sign in to your portal",
    paragraphs: [
      `Hello ${door.contactName}, here is your way in. Press the button, or type this code where you asked for the mail:`,
    ],
    code,
    button: { label: "Sign in", url: `${ctx.urls.portal}/sign-in/continue?token=${token}` },
    afterButton:
      "No password needed. Link and code work once, for 15 minutes; after that the button asks for a fresh mail.",
    reason: "You get this because someone asked for a sign-in with this address. If it was not you, do nothing.",
  });
}
