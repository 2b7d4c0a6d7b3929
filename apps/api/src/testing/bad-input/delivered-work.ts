import { newId } from "@tandem/db/ids";
import type { Stage, World } from "./input-stage.ts";
import type { Known } from "./known-requests.ts";

/** Every deliverable of the service, in the order they stand in. */
export async function deliverablesOf({ stage, ids }: Known) {
  const rows = await stage.api.db
    .selectFrom("deliverables")
    .select("id")
    .where("serviceId", "=", ids.serviceId ?? "")
    .orderBy("position")
    .execute();
  return { deliverableIds: rows.map(({ id }) => id) };
}

/** Only what was delivered can be approved, by the contact with whom it is shared. */
export async function approvalOf({ stage, world, ids }: Known) {
  await stage.api.db
    .updateTable("deliverables")
    .set({ status: "delivered" })
    .where("id", "=", ids.deliverableId ?? "")
    .execute();
  return { contactId: world.contactId };
}

/** What was delivered is decided on once: each request has one of its own. */
export async function addDelivered({ db }: Stage["api"], { companyId, ids }: World): Promise<string> {
  const id = newId();
  const service = { companyId, serviceId: ids.service ?? "" };
  const share = { sharedAt: new Date(), status: "delivered" as const };
  await db
    .insertInto("deliverables")
    .values({ ...service, ...share, id, title: "Report" })
    .execute();
  return id;
}

/** A service is rated once it is completed. */
export async function completedToRate({ stage, ids }: Known) {
  await stage.api.db
    .updateTable("services")
    .set({ status: "completed" })
    .where("id", "=", ids.serviceId ?? "")
    .execute();
  return {};
}

/** Changed terms that wait for a yes, each on an objective of its own: one waits at a time. */
export async function addTerms({ api: { db }, admin }: Stage, { companyId }: World): Promise<string> {
  const [objectiveId, id] = [newId(), newId()];
  const at = new Date();
  await db
    .insertInto("objectives")
    .values({ companyId, id: objectiveId, title: "Ship faster", sharedAt: at })
    .execute();
  const changes = JSON.stringify([{ field: "target", before: "1", after: "2" }]);
  const by = { changedBy: admin.id, changedByName: admin.name };
  await db
    .insertInto("objectiveTerms")
    .values({ companyId, id, objectiveId, changes, changedAt: at, sharedAt: at, ...by })
    .execute();
  return id;
}
