import { recordAudit } from "@tandem/db/audit/record-audit";
import { ensureTag } from "@tandem/db/tags/writes";
import { inTransaction } from "@tandem/db/transaction";
import type { CreateTagInput, Tag } from "@tandem/domain/companies/tag";
import type { ActContext } from "../timeline/act-context.ts";

/** The tag of that name. Typing a name that exists is no mistake: it answers the tag there is. */
export function createTag(ctx: ActContext, { name }: CreateTagInput): Promise<{ tag: Tag; isNew: boolean }> {
  return inTransaction(ctx.db, async (trx) => {
    const ensured = await ensureTag(trx, { name, now: ctx.now });
    if (ensured.isNew)
      await recordAudit(trx, ctx, {
        action: "tag.created",
        object: "tag",
        recordId: ensured.tag.id,
        companyId: null,
        changes: { name },
      });
    return ensured;
  });
}
