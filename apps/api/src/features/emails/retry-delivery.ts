import { recordAudit } from "@tandem/db/audit/record-audit";
import { recordDelivery } from "@tandem/db/emails/delivery";
import { wholeEmailsOf } from "@tandem/db/emails/reads";
import { enqueue } from "@tandem/db/jobs/enqueue";
import { findRecord } from "@tandem/db/records/list-records";
import { updateTimelineFact } from "@tandem/db/timeline/update-fact";
import { inTransaction } from "@tandem/db/transaction";
import type { Email } from "@tandem/domain/emails/email";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { getRecord } from "../timeline/lock-record.ts";

/** Sends a mail that failed once more, to those alone whose server has not taken it; one that did not fail is left alone. */
export function retryDelivery(ctx: ActContext, companyId: string, emailId: string): Promise<Email> {
  return inTransaction(ctx.db, async (trx) => {
    const email = await findRecord(trx, wholeEmailsOf(companyId), emailId, { lock: true });
    if (!email) throw notFound("email");
    if (email.delivery?.state !== "failed") return email;
    await recordDelivery(trx, companyId, emailId, {
      delivery: "queued",
      deliveryNote: null,
      deliveryQueuedAt: ctx.now,
    });
    await updateTimelineFact(trx, { companyId, object: "email", recordId: emailId }, "status", "queued");
    const changes = { undelivered: email.delivery.undelivered };
    await recordAudit(trx, ctx, { action: "email.sent_again", object: "email", recordId: emailId, companyId, changes });
    await enqueue(trx, "deliver-email", { companyId, emailId });
    return getRecord(trx, wholeEmailsOf(companyId), "email", emailId);
  });
}
