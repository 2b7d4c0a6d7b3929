import { recordAudit } from "@tandem/db/audit/record-audit";
import { refreshCompanyFigures } from "@tandem/db/companies/refresh-figures";
import { wholeEmailsOf } from "@tandem/db/emails/reads";
import { findEmailByMessageId, findThread, insertThread, lockThreads } from "@tandem/db/emails/threads";
import { insertEmail } from "@tandem/db/emails/writes";
import { newId } from "@tandem/db/ids";
import { addTimelineEvent } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Email, LogEmailInput } from "@tandem/domain/emails/email";
import { threadSubject } from "@tandem/domain/emails/thread-subject";
import { type ActContext, pastTime } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";
import { findParties } from "./find-parties.ts";

/** Logs a mail that was sent or received elsewhere. The same Message-ID a second time answers the mail that is there. */
export function logEmail(ctx: ActContext, companyId: string, input: LogEmailInput): Promise<Email> {
  const { direction, messageId = null, inReplyTo = null, references = [], body = "" } = input;
  const sentAt = pastTime(ctx.now, "sentAt", input.sentAt);
  const subject = input.subject ?? "";
  return inTransaction(ctx.db, async (trx) => {
    const { sender, participants, contactIds } = await findParties(trx, ctx, companyId, input);
    await lockThreads(trx, companyId);
    const known = messageId && (await findEmailByMessageId(trx, companyId, messageId));
    if (known) return getRecord(trx, wholeEmailsOf(companyId), "email", known);

    const answers = inReplyTo ? [inReplyTo, ...references] : references;
    const shared = threadSubject(subject);
    const threadId =
      (await findThread(trx, companyId, { answers, messageId, subject: shared, sentAt })) ??
      (await insertThread(trx, companyId, shared, sentAt));
    const id = newId();
    await insertEmail(trx, {
      companyId,
      id,
      threadId,
      direction,
      messageId,
      inReplyTo: inReplyTo ?? references.at(-1) ?? null,
      subject,
      bodyText: body,
      fromMemberId: sender.kind === "member" ? sender.id : null,
      fromContactId: sender.kind === "contact" ? sender.id : null,
      fromAddress: input.fromAddress,
      toAddresses: input.toAddresses,
      ccAddresses: input.ccAddresses,
      contactIds,
      sentAt,
      createdAt: ctx.now,
    });
    await addTimelineEvent(trx, {
      companyId,
      type: direction === "sent" ? "email_sent" : "email_received",
      occurredAt: sentAt,
      title: subject || participants.join(", "),
      body,
      facts: { direction, participants },
      actor: sender,
      contactIds,
      object: "email",
      recordId: id,
    });
    const changes = { direction, threadId };
    await recordAudit(trx, ctx, { action: "email.logged", object: "email", recordId: id, companyId, changes });
    await refreshCompanyFigures(trx, [companyId]);
    return getRecord(trx, wholeEmailsOf(companyId), "email", id);
  });
}
