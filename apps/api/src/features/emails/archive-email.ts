import { emailsOf } from "@tandem/db/emails/reads";
import { lockThreads } from "@tandem/db/emails/threads";
import { recountThread } from "@tandem/db/emails/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { ActContext } from "../timeline/act-context.ts";
import { archiveRecord } from "../timeline/archive-record.ts";
import { getRecord } from "../timeline/lock-record.ts";

/** Archives a mail: it leaves its thread and the timeline. One that waits for the mail server is not sent any more. */
export function archiveEmail(ctx: ActContext, companyId: string, emailId: string): Promise<void> {
  return inTransaction(ctx.db, async (trx) => {
    await lockThreads(trx, companyId);
    const { threadId } = await getRecord(trx, emailsOf(companyId), "email", emailId);
    await archiveRecord({ ...ctx, db: trx }, companyId, emailsOf(companyId), "email", emailId);
    await recountThread(trx, companyId, threadId);
  });
}
