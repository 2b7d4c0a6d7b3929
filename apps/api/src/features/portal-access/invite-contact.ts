import { findContactToInvite } from "@tandem/db/portal-access/reads";
import type { JobContext } from "../../jobs/context.ts";

/** Job: tells the contact that the portal is open to them. The link asks for a sign-in mail, so it never grows old. */
export async function inviteContact(
  ctx: JobContext,
  { companyId, contactId }: { companyId: string; contactId: string },
): Promise<void> {
  const contact = await findContactToInvite(ctx.db, companyId, contactId);
  if (!contact?.accessId || !contact.email || !contact.isCurrent) return;
  await ctx.sendMail({
    to: { name: contact.name, address: contact.email },
    subject: (workspace) => `Your portal with ${workspace} is open`,
    preheader: "Our shared goals, what has been delivered, and every ticket, in one place.",
    heading: "Your portal is open",
    paragraphs: [
      `Hello ${contact.name}, ${contact.grantedBy ?? "our team"} has opened the portal of ${contact.companyName} for you.`,
      "There you find the goals we agreed on and where they stand, what has been delivered, and every ticket.",
    ],
    button: { label: "Open the portal", url: `${ctx.urls.portal}/sign-in` },
    afterButton: "No password needed: type your address, and a mail brings you in.",
    reason: `You get this because you were given access to the portal of ${contact.companyName}.`,
  });
}
