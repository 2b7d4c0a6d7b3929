import { recordAudit } from "@tandem/db/audit/record-audit";
import { insertWaitingAttachment } from "@tandem/db/emails/waiting-attachments";
import { nameRecords } from "@tandem/db/records/name-records";
import { inTransaction } from "@tandem/db/transaction";
import type { WaitingAttachment } from "@tandem/domain/emails/attachment";
import { invalid } from "@tandem/domain/errors/domain-error";
import { receiveParts } from "../../http/uploads/receive-parts.ts";
import { keepBytes } from "../files/keep-bytes.ts";
import { FILE_REQUEST_LIMIT } from "../files/receive-file.ts";
import type { ActContext } from "../timeline/act-context.ts";

/** Takes a file for a mail that is being written. Nobody else sees it before the mail is sent. */
export async function keepAttachment(
  ctx: ActContext,
  place: { companyId: string; dataDir: string },
  request: Request,
): Promise<WaitingAttachment> {
  await nameRecords(ctx.db, place.companyId);
  return keepBytes(
    place,
    async (write) => {
      const parts = await receiveParts(request, { limit: FILE_REQUEST_LIMIT, names: [], write });
      if (!parts.fileName) throw invalid([{ path: "file", message: "has no name" }]);
      return { name: parts.fileName, contentType: parts.contentType };
    },
    (file) =>
      inTransaction(ctx.db, async (trx) => {
        const { companyId, id, name, contentType, bytes } = file;
        await insertWaitingAttachment(trx, { ...file, uploadedByMemberId: ctx.actor.memberId, createdAt: ctx.now });
        const changes = { name, contentType, bytes };
        await recordAudit(trx, ctx, { action: "attachment.added", object: "file", recordId: id, companyId, changes });
        return { id, companyId, name, contentType, bytes };
      }),
  );
}
