import { enqueue } from "@tandem/db/jobs/enqueue";
import type { Tasks } from "@tandem/db/jobs/tasks";
import type { Database } from "@tandem/db/schema/database";
import { findCustomerAnswer, listServiceKeepers } from "@tandem/db/services/customer-answers";
import type { Transaction } from "kysely";
import type { JobContext } from "../../jobs/context.ts";

/** Leaves one mail per member who looks after the service; a waiting one is replaced, not doubled. */
export async function notifyServiceKeepers(
  trx: Transaction<Database>,
  { companyId, contactId, object, recordId }: Tasks["notify-members"],
): Promise<void> {
  const answer = await findCustomerAnswer(trx, { companyId, object, recordId });
  if (!answer) return;
  for (const { id: memberId } of await listServiceKeepers(trx, companyId, answer.serviceId)) {
    const jobKey = `mail-customer-answer:${recordId}:${memberId}`;
    await enqueue(trx, "mail-customer-answer", { companyId, contactId, object, recordId, memberId }, { jobKey });
  }
}

/** Job: mails one of them what the customer decided or said, as it stands now. */
export async function mailCustomerAnswer(ctx: JobContext, payload: Tasks["mail-customer-answer"]): Promise<void> {
  const { companyId, memberId } = payload;
  const answer = await findCustomerAnswer(ctx.db, payload);
  if (!answer?.contactName) return;
  const keepers = await listServiceKeepers(ctx.db, companyId, answer.serviceId);
  const member = keepers.find(({ id }) => id === memberId);
  if (!member) return;
  const { contactName, companyName, title, serviceName, words } = answer;
  const what = sentenceOf(answer);
  await ctx.sendMail({
    to: { name: member.name, address: member.email },
    subject: () => `${contactName} ${what}: ${title}`,
    preheader: words?.slice(0, 140) ?? serviceName,
    heading: `${contactName} of ${companyName} ${what}`,
    paragraphs: [title === serviceName ? title : `${title} (${serviceName})`, ...(words?.split(/\n{2,}/) ?? [])],
    button: { label: "Open the service", url: `${ctx.urls.admin}/companies/${companyId}/services/${answer.serviceId}` },
    reason: `You get this because you look after ${serviceName} or ${companyName}.`,
  });
}

function sentenceOf({ status, satisfaction }: { status: string | null; satisfaction: number | null }): string {
  if (status === "approved") return "approved what was delivered";
  if (status === "sent_back") return "sent something back";
  return `rated a service ${satisfaction} of 5`;
}
