import type { Money } from "@tandem/domain/fields/money";
import type { Sensitivity, TimelineFacts, TimelineType } from "@tandem/domain/timeline/timeline-event";
import type { Transaction } from "kysely";
import { newId } from "../ids.ts";
import { insertRows } from "../records/bulk-rows.ts";
import type { Database } from "../schema/database.ts";

/** Who did it, with the name as it was then. */
export interface TimelineActor {
  kind: "member" | "contact" | "system";
  id: string | null;
  name: string;
}

export interface NewTimelineEvent {
  companyId: string;
  type: TimelineType;
  occurredAt: Date;
  title: string;
  body?: string;
  facts?: TimelineFacts;
  amount?: Money | null;
  /** `private` needs `privateToMemberId`; nobody else ever reads the row. */
  sensitivity?: Sensitivity;
  privateToMemberId?: string | null;
  actor: TimelineActor;
  contactIds?: string[];
  /** The record it tells about; the row keeps its own copy of what it shows. */
  object: string;
  recordId: string;
  source?: string;
}

/** Adds rows to the unified history, in the transaction of the facts they show. */
export async function addTimelineEvents(trx: Transaction<Database>, events: NewTimelineEvent[]): Promise<void> {
  await insertRows(trx, "timelineEvents", events.map(toRow));
}

/** Adds one row and answers its id. */
export async function addTimelineEvent(trx: Transaction<Database>, event: NewTimelineEvent): Promise<string> {
  const row = toRow(event);
  await insertRows(trx, "timelineEvents", [row]);
  return row.id;
}

function toRow(event: NewTimelineEvent) {
  return {
    companyId: event.companyId,
    id: newId(),
    type: event.type,
    occurredAt: event.occurredAt,
    title: event.title.slice(0, 1000),
    body: event.body ?? "",
    facts: event.facts ?? {},
    amountMinor: event.amount?.minor ?? null,
    currency: event.amount?.currency ?? null,
    sensitivity: event.sensitivity ?? "internal",
    privateToMemberId: event.privateToMemberId ?? null,
    ...actorColumns(event.actor),
    contactIds: event.contactIds ?? [],
    object: event.object,
    recordId: event.recordId,
    source: event.source ?? "tandem",
  };
}

const actorColumns = ({ kind, id, name }: TimelineActor) => ({
  actorKind: kind,
  actorMemberId: kind === "member" ? id : null,
  actorContactId: kind === "contact" ? id : null,
  actorName: name,
});

/** What may follow its fact: the copy of title and text, who and when it was, and how sensitive it is. */
export interface TimelineCopy {
  title?: string;
  body?: string;
  occurredAt?: Date;
  facts?: TimelineFacts;
  amount?: Money | null;
  sensitivity?: Sensitivity;
  privateToMemberId?: string | null;
  contactIds?: string[];
  actor?: TimelineActor;
}

/** The fact was edited or made private: its rows follow, in the same transaction. */
export async function updateTimelineCopies(
  trx: Transaction<Database>,
  companyId: string,
  object: string,
  recordId: string,
  copy: TimelineCopy,
): Promise<void> {
  const { facts, amount, actor, ...rest } = copy;
  const changes = {
    ...rest,
    ...(rest.title !== undefined && { title: rest.title.slice(0, 1000) }),
    ...(facts && { facts: JSON.stringify(facts) }),
    ...(amount !== undefined && { amountMinor: amount?.minor ?? null, currency: amount?.currency ?? null }),
    ...(actor && actorColumns(actor)),
  };
  if (Object.keys(changes).length === 0) return;
  await trx
    .updateTable("timelineEvents")
    .set(changes)
    .where("companyId", "=", companyId)
    .where("object", "=", object)
    .where("recordId", "=", recordId)
    .execute();
}

/** The fact was archived: its rows go with it. */
export async function removeTimelineCopies(
  trx: Transaction<Database>,
  companyId: string,
  object: string,
  recordId: string,
): Promise<void> {
  await trx
    .deleteFrom("timelineEvents")
    .where("companyId", "=", companyId)
    .where("object", "=", object)
    .where("recordId", "=", recordId)
    .execute();
}
