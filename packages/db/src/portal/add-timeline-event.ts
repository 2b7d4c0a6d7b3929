import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import { newId } from "../ids.ts";
import type { PortalScope } from "./scope.ts";

export interface PortalTimelineEvent {
  type: TimelineType;
  occurredAt: Date;
  title: string;
  body: string;
  /** figures and changes beside the words */
  facts?: object;
  actorName: string;
  object: string;
  recordId: string;
}

/** What a customer did, for our unified history: the portal may add to it and never reads it. */
export async function addPortalTimelineEvent(
  scope: PortalScope,
  { facts = {}, ...event }: PortalTimelineEvent,
): Promise<void> {
  const { trx, companyId, contactId } = scope;
  await trx
    .insertInto("timelineEvents")
    .values({
      ...event,
      companyId,
      id: newId(),
      title: event.title.slice(0, 1000),
      facts: JSON.stringify(facts),
      sensitivity: "internal",
      actorKind: "contact",
      actorContactId: contactId,
      contactIds: [contactId],
      source: "portal",
    })
    .execute();
}
