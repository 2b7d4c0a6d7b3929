import { fileAttachments } from "@tandem/db/emails/waiting-attachments";
import type { Database } from "@tandem/db/schema/database";
import { invalid } from "@tandem/domain/errors/domain-error";
import { LARGEST_FILE } from "@tandem/domain/files/file";
import type { Transaction } from "kysely";
import type { ActContext } from "../timeline/act-context.ts";

interface ToAttach {
  companyId: string;
  emailId: string;
  attachmentIds: readonly string[];
}

/** What the member handed in for this mail becomes its files. */
export async function attachFiles(
  trx: Transaction<Database>,
  ctx: ActContext,
  { companyId, emailId, attachmentIds }: ToAttach,
): Promise<void> {
  const { memberId } = ctx.actor;
  const { taken, bytes } = await fileAttachments(trx, { companyId, memberId, emailId, now: ctx.now }, attachmentIds);
  const known = new Set(taken);
  const unknown = attachmentIds.flatMap((id, index) =>
    known.has(id.toLowerCase()) ? [] : [{ path: `attachmentIds.${index}`, message: "is not there any more" }],
  );
  if (unknown.length > 0) throw invalid(unknown);
  // What a mail server takes; it counts a third more, as mails are written in letters.
  if (bytes > LARGEST_FILE)
    throw invalid([
      { path: "attachmentIds", message: `Together they are larger than ${LARGEST_FILE / 1024 / 1024} MB` },
    ]);
}
