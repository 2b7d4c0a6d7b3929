import { type QueuedEmail, recordDelivery, takeQueuedEmail } from "@tandem/db/emails/delivery";
import { listQueuedAttachments } from "@tandem/db/emails/waiting-attachments";
import type { Database } from "@tandem/db/schema/database";
import { updateTimelineFact } from "@tandem/db/timeline/update-fact";
import { inTransaction } from "@tandem/db/transaction";
import type { Kysely } from "kysely";
import type { JobContext } from "../../jobs/context.ts";
import { filePlace } from "../files/file-place.ts";
import type { Letter, RefusedAddress } from "../mail/mail.ts";
import { inTheNameOf, oneLine, readSender } from "../mail/sender.ts";

/** After so long nobody waits for a mail any more; the sender is told instead. */
const GIVE_UP_HOURS = 12;

/**
 * Job: hands a mail that a member wrote to the mail server. Only those whose server has not taken it are asked again,
 * always under the same Message-ID, so that a mail which did arrive is recognised.
 */
export async function deliverEmail(
  ctx: JobContext,
  { companyId, emailId }: { companyId: string; emailId: string },
): Promise<void> {
  const mail = await takeQueuedEmail(ctx.db, companyId, emailId);
  if (mail === "none") return;
  if (mail === "busy") throw new Error("another worker is at this mail");
  const isLate = ctx.now.getTime() - mail.deliveryQueuedAt.getTime() > GIVE_UP_HOURS * 3_600_000;
  const outcome = await attempt(ctx, mail, await attachmentsOf(ctx, companyId, emailId));
  const isOver = isLate || outcome.waiting.length === 0;
  await inTransaction(ctx.db, async (trx) => {
    const undelivered = [...outcome.failed, ...outcome.waiting];
    const delivery = undelivered.length === 0 ? "sent" : isOver ? "failed" : "queued";
    await recordDelivery(trx, companyId, emailId, {
      delivery,
      deliveryNote: outcome.note,
      undeliveredAddresses: undelivered,
      ...(delivery === "sent" && { deliveredAt: ctx.now }),
    });
    if (delivery !== "queued")
      await updateTimelineFact(trx, { companyId, object: "email", recordId: emailId }, "status", delivery);
  });
  if (!isOver) throw new Error(`the mail waits for another attempt: ${outcome.note}`);
}

interface Outcome {
  /** Refused for good. */
  failed: string[];
  /** To be asked again. */
  waiting: string[];
  note: string | null;
}

async function attempt(ctx: JobContext, mail: QueuedEmail, attachments: Letter["attachments"]): Promise<Outcome> {
  try {
    const refused = await ctx.deliver({ ...(await letterOf(ctx, mail)), attachments });
    return { failed: addressesOf(refused, true), waiting: addressesOf(refused, false), note: noteOf(refused) };
  } catch (error) {
    const note = `It could not be handed to the mail server: ${error instanceof Error ? error.message : String(error)}`;
    return { failed: [], waiting: mail.undeliveredAddresses, note };
  }
}

const addressesOf = (refused: readonly RefusedAddress[], isFinal: boolean) =>
  refused.filter((one) => one.isFinal === isFinal).map((one) => one.address.toLowerCase());

const noteOf = (refused: readonly RefusedAddress[]) =>
  refused.map(({ address, reason }) => `${address}: ${oneLine(reason)}`).join("; ") || null;

async function letterOf({ db, urls }: Pick<JobContext, "db" | "urls">, mail: QueuedEmail): Promise<Letter> {
  const [sender, author] = [await readSender(db, urls.portal), await readAuthor(db, mail.fromMemberId)];
  return {
    messageId: mail.messageId,
    from: inTheNameOf(author.name, { ...sender, address: mail.fromAddress }),
    replyTo: { name: oneLine(author.name), address: author.email ?? mail.fromAddress },
    to: mail.toAddresses,
    cc: mail.ccAddresses,
    recipients: mail.undeliveredAddresses,
    subject: mail.subject,
    text: mail.bodyText,
    inReplyTo: mail.inReplyTo,
    references: mail.referenceIds,
    sentAt: mail.sentAt,
  };
}

const readAuthor = (db: Kysely<Database>, id: string) =>
  db.selectFrom("members").select(["name", "email"]).where("id", "=", id).executeTakeFirstOrThrow();

async function attachmentsOf({ db, dataDir }: JobContext, companyId: string, emailId: string) {
  const files = await listQueuedAttachments(db, companyId, emailId);
  return files.map(({ id, name, contentType }) => ({ name, contentType, path: filePlace(dataDir, { companyId, id }) }));
}
