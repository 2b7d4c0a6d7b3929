import { wholeEmailsOf } from "@tandem/db/emails/reads";
import { insertThread, listMessageIds, lockThreads } from "@tandem/db/emails/threads";
import { newId } from "@tandem/db/ids";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { findRecord } from "@tandem/db/records/list-records";
import { nameRecords } from "@tandem/db/records/name-records";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { Email } from "@tandem/domain/emails/email";
import { referencesOf } from "@tandem/domain/emails/references";
import type { SendEmailInput } from "@tandem/domain/emails/send-email";
import { threadSubject } from "@tandem/domain/emails/thread-subject";
import { invalid } from "@tandem/domain/errors/domain-error";
import type { Transaction } from "kysely";
import type { MemberContext } from "../../http/context.ts";
import { readSender } from "../mail/sender.ts";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { attachFiles } from "./attach-files.ts";
import { findParties } from "./find-parties.ts";
import { findRecipients } from "./find-recipients.ts";
import { keepEmail } from "./keep-email.ts";

export type SendContext = ActContext & Pick<MemberContext, "urls">;

/** Writes a mail to people at the company. It stands in the history at once, and a job hands it to the mail server. */
export function sendEmail(ctx: SendContext, companyId: string, input: SendEmailInput): Promise<Email> {
  const { subject, body, attachmentIds = [] } = input;
  return inTransaction(ctx.db, async (trx) => {
    const sender = await readSender(trx, ctx.urls.portal);
    await nameRecords(trx, companyId);
    const { to, cc, contactIds } = await findRecipients(trx, companyId, input);
    const parties = await findParties(trx, ctx, companyId, {
      direction: "sent",
      fromMemberId: ctx.actor.memberId,
      toAddresses: to,
      ccAddresses: cc,
      contactIds,
    });
    await lockThreads(trx, companyId);
    const place = await placeInThread(trx, companyId, input);
    const threadId = place.threadId ?? (await insertThread(trx, companyId, threadSubject(subject), ctx.now));
    const mail = {
      threadId,
      direction: "sent" as const,
      messageId: `${newId()}@${sender.address.split("@")[1]}`,
      inReplyTo: place.referenceIds.at(-1) ?? null,
      referenceIds: place.referenceIds,
      subject,
      bodyText: body,
      fromAddress: sender.address,
      toAddresses: to,
      ccAddresses: cc,
      sentAt: ctx.now,
      delivery: "queued" as const,
      deliveryQueuedAt: ctx.now,
      undeliveredAddresses: [...to, ...cc],
    };
    const id = await keepEmail(trx, ctx, { companyId, action: "email.sent", mail, parties });
    await attachFiles(trx, ctx, { companyId, emailId: id, attachmentIds });
    await enqueue(trx, "deliver-email", { companyId, emailId: id });
    return getRecord(trx, wholeEmailsOf(companyId), "email", id);
  });
}

/** An answer joins the thread of the mail it answers and names all that was said in it. */
async function placeInThread(
  trx: Transaction<Database>,
  companyId: string,
  { replyToEmailId }: SendEmailInput,
): Promise<{ threadId: string | null; referenceIds: string[] }> {
  if (!replyToEmailId) return { threadId: null, referenceIds: [] };
  const answered = await findRecord(trx, wholeEmailsOf(companyId), replyToEmailId);
  if (!answered) throw invalid([{ path: "replyToEmailId", message: "There is no such e-mail here" }]);
  const thread = await listMessageIds(trx, companyId, answered.threadId);
  return { threadId: answered.threadId, referenceIds: referencesOf(thread, answered.messageId) };
}
