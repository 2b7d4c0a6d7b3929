import { wholeEmailsOf } from "@tandem/db/emails/reads";
import { updateEmail as writeEmail } from "@tandem/db/emails/writes";
import { updateTimelineCopies } from "@tandem/db/timeline/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { Email, UpdateEmailInput } from "@tandem/domain/emails/email";
import { preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { ActContext } from "../timeline/act-context.ts";
import { changedFields } from "../timeline/changed-fields.ts";
import { getRecord, lockRecord } from "../timeline/lock-record.ts";
import { recordEdit } from "../timeline/record-edit.ts";

/** Corrects what a logged mail says; the timeline follows. What was sent from here is what its readers have. */
export function updateEmail(
  ctx: ActContext,
  companyId: string,
  emailId: string,
  input: UpdateEmailInput,
): Promise<Email> {
  const { version, subject, body } = input;
  const emails = wholeEmailsOf(companyId);
  return inTransaction(ctx.db, async (trx) => {
    const before = await lockRecord(trx, emails, "email", emailId);
    if (before.delivery) throw preconditionFailed("A mail that was sent from here stays as it went out.", "was_sent");
    if (subject === undefined && body === undefined) return before;
    await writeEmail(trx, companyId, emailId, {
      ...(subject !== undefined && { subject: subject ?? "" }),
      ...(body !== undefined && { bodyText: body, bodyHtml: null }),
      updatedAt: ctx.now,
    });
    const after = await getRecord(trx, emails, "email", emailId);
    await updateTimelineCopies(trx, companyId, "email", emailId, {
      ...(after.subject && { title: after.subject }),
      body: after.body,
    });
    const object = "email";
    const changes = { fields: Object.keys(changedFields(before, after)) };
    await recordEdit(trx, ctx, {
      action: "email.changed",
      object,
      companyId,
      recordId: emailId,
      version,
      before,
      after,
      changes,
    });
    return after;
  });
}
