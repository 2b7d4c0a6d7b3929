import { findFirstStage, findStage, type StagePlace } from "@tandem/db/deals/pipelines";
import { findMember } from "@tandem/db/members/reads";
import { type Names, nameRecords } from "@tandem/db/records/name-records";
import type { Database } from "@tandem/db/schema/database";
import { invalid, preconditionFailed } from "@tandem/domain/errors/domain-error";
import type { Kysely } from "kysely";

/** The stage an input names; without one, where deals begin. Throws `invalid` for one that is not in use. */
export async function stageFor(db: Kysely<Database>, stageId: string | undefined): Promise<StagePlace> {
  const stage = await (stageId ? findStage(db, stageId) : findFirstStage(db));
  if (stage) return stage;
  if (stageId) throw invalid([{ path: "stageId", message: "There is no such stage" }]);
  throw preconditionFailed("There is no pipeline to put the deal in.", "no_pipeline");
}

/** The names of company, owner, contact and products a deal refers to; throws for those that do not exist here. */
export function nameDealRecords(
  db: Kysely<Database>,
  companyId: string,
  input: { ownerMemberId?: string | null; contactId?: string | null; productIds?: readonly string[] },
): Promise<Names> {
  return nameRecords(db, companyId, [
    { path: "ownerMemberId", object: "member", id: input.ownerMemberId },
    { path: "contactId", object: "contact", id: input.contactId },
    ...(input.productIds ?? []).map((id, index) => ({ path: `productIds.${index}`, object: "product" as const, id })),
  ]);
}

export function refuseClosingBeforeOpening(openedOn: string | null, closedOn: string | null): void {
  if (openedOn && closedOn && closedOn < openedOn)
    throw invalid([{ path: "closedOn", message: `Must not be before the deal was opened (${openedOn})` }]);
}

/** Who is no longer active serves nobody; a deal that is theirs already keeps them until it is handed over. */
export async function refuseInactiveOwner(
  db: Kysely<Database>,
  memberId: string | null | undefined,
  before: string | null = null,
): Promise<void> {
  if (!memberId || memberId === before) return;
  const member = await findMember(db, memberId);
  if (!member?.active) throw invalid([{ path: "ownerMemberId", message: "This member is no longer active" }]);
}
