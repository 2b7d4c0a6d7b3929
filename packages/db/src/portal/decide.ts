import { sql } from "kysely";
import type { PortalScope } from "./scope.ts";

/** What a decision needs of a deliverable: how it stands, who is asked, and of which service it is. */
export function findDeliverableToDecide({ trx, companyId }: PortalScope, deliverableId: string) {
  return trx
    .selectFrom("deliverables as d")
    .innerJoin("services as s", (join) => join.on("s.companyId", "=", companyId).onRef("s.id", "=", "d.serviceId"))
    .leftJoin("contacts as asked", (join) =>
      join.on("asked.companyId", "=", companyId).onRef("asked.id", "=", "d.approvalContactId"),
    )
    .leftJoin("contacts as by", (join) => join.on("by.companyId", "=", companyId).onRef("by.id", "=", "d.decidedBy"))
    .select(["d.id", "d.title", "d.status", "d.serviceId", "s.name as serviceName"])
    .select(["d.approvalContactId", "asked.name as askedName", "by.name as decidedByName"])
    .where("d.companyId", "=", companyId)
    .where("d.id", "=", deliverableId)
    .executeTakeFirst();
}

interface Decision {
  deliverableId: string;
  decision: "approved" | "sent_back";
  reason: string | null;
  at: Date;
}

/** Writes the decision, for good; false when it is not, or no longer, this contact's to take. */
export async function decideDeliverable({ trx }: PortalScope, one: Decision): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select portal_decide_deliverable(
    ${one.deliverableId}::uuid, ${one.decision}::text, ${one.reason}::text, ${one.at}::timestamptz) as done`.execute(
    trx,
  );
  return rows[0]?.done === true;
}

export function findServiceToRate({ trx, companyId }: PortalScope, serviceId: string) {
  return trx
    .selectFrom("services as s")
    .select(["s.id", "s.name", "s.status"])
    .where("s.companyId", "=", companyId)
    .where("s.id", "=", serviceId)
    .executeTakeFirst();
}

/** Writes what the customer says of a completed service; false when it is not completed. */
export async function rateService(
  { trx }: PortalScope,
  one: { serviceId: string; satisfaction: number; comment: string | null; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select portal_rate_service(
    ${one.serviceId}::uuid, ${one.satisfaction}::integer, ${one.comment}::text, ${one.at}::timestamptz) as done`.execute(
    trx,
  );
  return rows[0]?.done === true;
}

/** Writes the customer's own rating of an objective; false when it is gone. */
export async function rateObjective(
  { trx }: PortalScope,
  one: { objectiveId: string; rating: number | null; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select portal_rate_objective(
    ${one.objectiveId}::uuid, ${one.rating}::integer, ${one.at}::timestamptz) as done`.execute(trx);
  return rows[0]?.done === true;
}
