import { wholeEmailsOf } from "@tandem/db/emails/reads";
import { findEmailByMessageId, findThread, insertThread, lockThreads } from "@tandem/db/emails/threads";
import { inTransaction } from "@tandem/db/transaction";
import type { Email, LogEmailInput } from "@tandem/domain/emails/email";
import { threadSubject } from "@tandem/domain/emails/thread-subject";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { findParties } from "./find-parties.ts";
import { keepEmail } from "./keep-email.ts";

/** Logs a mail that was sent or received elsewhere. The same Message-ID a second time answers the mail that is there. */
export function logEmail(ctx: ActContext, companyId: string, input: LogEmailInput): Promise<Email> {
  const { direction, messageId = null, inReplyTo = null, references = [], body = "" } = input;
  const sentAt = pastTime(ctx.now, "sentAt", input.sentAt);
  const subject = input.subject ?? "";
  return inTransaction(ctx.db, async (trx) => {
    const parties = await findParties(trx, ctx, companyId, input);
    await lockThreads(trx, companyId);
    const known = messageId && (await findEmailByMessageId(trx, companyId, messageId));
    if (known) return getRecord(trx, wholeEmailsOf(companyId), "email", known);

    const answers = inReplyTo ? [inReplyTo, ...references] : references;
    const shared = threadSubject(subject);
    const threadId =
      (await findThread(trx, companyId, { answers, messageId, subject: shared, sentAt })) ??
      (await insertThread(trx, companyId, shared, sentAt));
    const mail = {
      threadId,
      direction,
      messageId,
      inReplyTo: inReplyTo ?? references.at(-1) ?? null,
      subject,
      bodyText: body,
      fromAddress: input.fromAddress,
      toAddresses: input.toAddresses,
      ccAddresses: input.ccAddresses,
      sentAt,
    };
    const id = await keepEmail(trx, ctx, { companyId, action: "email.logged", mail, parties });
    return getRecord(trx, wholeEmailsOf(companyId), "email", id);
  });
}
