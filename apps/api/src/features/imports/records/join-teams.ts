import { recordSeats, takeSeats } from "@tandem/db/imports/seats";
import type { Batch } from "./batch.ts";

/** Members who serve a company from now on, as its contacts see it; an undo takes them back. */
export async function joinTeams(
  { trx, run }: Batch,
  seats: readonly { companyId: string; memberId: unknown }[],
): Promise<void> {
  const named = seats.flatMap(({ companyId, memberId }) =>
    typeof memberId === "string" ? [{ companyId, memberId }] : [],
  );
  const taken = await takeSeats(trx, named);
  if (!run.dryRun) await recordSeats(trx, run.id, taken);
}
