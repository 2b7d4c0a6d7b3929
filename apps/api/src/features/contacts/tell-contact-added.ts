import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvent, type TimelineActor } from "@tandem/db/timeline/writes";
import type { Transaction } from "kysely";

export interface AddedContact {
  companyId: string;
  id: string;
  name: string;
  title: string | null;
  createdAt: Date;
}

export const addedTitle = (name: string): string => `New contact: ${name}`;

/** The row of the history that says this person came to the company. */
export async function tellContactAdded(
  trx: Transaction<Database>,
  { companyId, id, name, title, createdAt }: AddedContact,
  actor: TimelineActor,
): Promise<void> {
  await addTimelineEvent(trx, {
    companyId,
    type: "contact_added",
    occurredAt: createdAt,
    title: addedTitle(name),
    body: title ?? "",
    actor,
    contactIds: [id],
    object: "contact",
    recordId: id,
  });
}
