import { findObjective } from "@tandem/db/objectives/reads";
import { lockObjective } from "@tandem/db/objectives/writes";
import type { Database } from "@tandem/db/schema/database";
import { notFound } from "@tandem/domain/errors/domain-error";
import type { Objective } from "@tandem/domain/objectives/objective";
import type { Kysely, Transaction } from "kysely";

export async function getObjective(
  db: Kysely<Database>,
  companyId: string,
  objectiveId: string,
  now: Date,
): Promise<Objective> {
  const objective = await findObjective(db, companyId, objectiveId, now);
  if (!objective) throw notFound("objective");
  return objective;
}

/** The objective as it is, held until the transaction ends, with the share its children copy. */
export async function holdObjective(trx: Transaction<Database>, companyId: string, objectiveId: string, now: Date) {
  const locked = await lockObjective(trx, companyId, objectiveId);
  if (!locked) throw notFound("objective");
  const { sharedAt, sharedContactIds } = locked;
  return {
    objective: await getObjective(trx, companyId, objectiveId, now),
    assigneeMemberId: locked.assigneeMemberId,
    share: { sharedAt, sharedContactIds },
  };
}
