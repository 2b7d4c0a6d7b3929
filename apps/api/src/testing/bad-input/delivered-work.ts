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
