import type { Database } from "@tandem/db/schema/database";
import { addTimelineEvent, type TimelineActor } from "@tandem/db/timeline/writes";
import { type FieldChange, shownStatus } from "@tandem/domain/objectives/history";
import type { ObjectiveStatus } from "@tandem/domain/objectives/objective";
import type { Transaction } from "kysely";

interface ToldObjective {
  companyId: string;
  id: string;
  title: string;
  status: ObjectiveStatus;
}

interface Telling {
  at: Date;
  author: TimelineActor;
  /** Without changes the entry says that the objective began. */
  changes?: FieldChange[];
  note?: string | null;
}

/** One entry of the history: the objective's title, so that a new title follows into all of them, and what changed. */
export async function tellObjective(
  trx: Transaction<Database>,
  objective: ToldObjective,
  { at, author, changes, note }: Telling,
): Promise<void> {
  await addTimelineEvent(trx, {
    companyId: objective.companyId,
    type: "objective",
    occurredAt: at,
    title: objective.title,
    body: note ?? "",
    facts: { status: shownStatus(objective.status), ...(changes && { changes }) },
    actor: author,
    contactIds: author.kind === "contact" && author.id ? [author.id] : [],
    object: "objective",
    recordId: objective.id,
  });
}
