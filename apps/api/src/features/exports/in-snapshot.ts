import { recordAudit } from "@tandem/db/audit/record-audit";
import { newId } from "@tandem/db/ids";
import type { Database } from "@tandem/db/schema/database";
import { inTransaction } from "@tandem/db/transaction";
import type { Kysely } from "kysely";
import type { MemberContext } from "../../http/context.ts";

export type CountRows = (rows: number) => void;
export type ExportContext = Pick<MemberContext, "db" | "actor" | "now" | "requestId">;

/**
 * All bytes of an export come from one moment. That it began is committed before the first byte leaves, so nobody gets
 * data without a line in the audit; that it ended, or was cut off and after how many rows, is a second line.
 */
export async function* inSnapshot(
  ctx: ExportContext,
  what: Record<string, unknown>,
  write: (snapshot: Kysely<Database>, counted: CountRows) => AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  const exportId = newId();
  const line = (action: string, changes: Record<string, unknown>) =>
    ({ action, object: "export", recordId: exportId, companyId: null, changes }) as const;
  await inTransaction(ctx.db, (trx) => recordAudit(trx, ctx, line("export.started", what)));

  const snapshot = await ctx.db.startTransaction().setIsolationLevel("repeatable read").execute();
  let rows = 0;
  try {
    yield* write(snapshot, (count) => {
      rows += count;
    });
    await recordAudit(snapshot, ctx, line("export.finished", { ...what, rows }));
    await snapshot.commit().execute();
  } finally {
    if (!snapshot.isCommitted) {
      const cutOff = line("export.cut_off", { ...what, rows });
      await snapshot
        .rollback()
        .execute()
        .finally(() => inTransaction(ctx.db, (trx) => recordAudit(trx, ctx, cutOff)));
    }
  }
}
