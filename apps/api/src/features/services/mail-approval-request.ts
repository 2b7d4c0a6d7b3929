import { findApprover, listUnmailedApprovals, markApprovalsMailed } from "@tandem/db/services/approvals";
import type { JobContext } from "../../jobs/context.ts";

/** Job: one mail to a contact about everything they were asked to approve since the last one, as far as they still are. */
export async function mailApprovalRequest(
  ctx: JobContext,
  { companyId, contactId }: { companyId: string; contactId: string },
): Promise<void> {
  const approver = await findApprover(ctx.db, companyId, contactId);
  const asked = await listUnmailedApprovals(ctx.db, companyId, contactId);
  const [first] = asked;
  if (!approver?.email || !first) return;
  const sender = firstName(first.askedBy ?? "Our team");
  const what = asked.length === 1 ? first.title : `${asked.length} deliverables`;
  await ctx.sendMail({
    to: { name: approver.name, address: approver.email },
    subject: () => `Please have a look: ${what}`,
    preheader: asked.map(({ title }) => title).join(", "),
    heading: `${sender} asks for your approval`,
    paragraphs: [
      `Hello ${firstName(approver.name)}, we have delivered the following. Please check whether it is what you need.`,
      ...asked.map(({ title, serviceName }) => `${title} (${serviceName})`),
    ],
    button: { label: "See what was delivered", url: `${ctx.urls.portal}/services/${first.serviceId}` },
    afterButton: "No password needed. The button asks for a sign-in mail first, then brings you to the same place.",
    reason: `You get this because ${sender} asked you to approve work for ${approver.companyName}.`,
  });
  await markApprovalsMailed(
    ctx.db,
    companyId,
    asked.map(({ deliverableId }) => deliverableId),
    ctx.now,
  );
}

const firstName = (name: string) => (name === "Our team" ? name : (name.split(" ")[0] ?? name));
