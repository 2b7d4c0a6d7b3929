import { listNames } from "@tandem/db/imports/list-names";
import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import { type FieldChange, shownStatus, toldOnTimeline } from "@tandem/domain/objectives/history";
import type { ObjectiveStatus } from "@tandem/domain/objectives/objective";
import type { Batch } from "../../records/batch.ts";
import { copyOf, IMPORTER } from "../../records/record-events.ts";
import type { ChangedRow, CreatedRow, Told, WrittenRows } from "../../records/record-spec.ts";

/** The fields whose change is history, as the history names them. */
const TOLD = [
  "title",
  "description",
  "collaborators",
  "priority",
  "risk",
  "riskNote",
  "health",
  "startOn",
  "dueOn",
  "baseline",
  "current",
  "target",
  "unit",
  "direction",
  "manualPercent",
  "status",
  "statusReason",
] as const;

/** An objective began when it came in; after that the history tells where it stands now and stood before. */
export function tellObjectives({ now }: Batch, { created, changed }: WrittenRows): Told {
  const event = (row: CreatedRow | ChangedRow, body: string, changes?: FieldChange[]) => ({
    ...copyOf(row),
    type: "objective" as const,
    occurredAt: now,
    title: String(row.values.title),
    body,
    facts: { status: shownStatus(row.values.status as ObjectiveStatus), ...(changes && { changes }) },
    actor: IMPORTER,
    object: "objective",
  });
  const moved = changed.flatMap((row) => {
    const changes = toldOnTimeline(plainChanges(row), textOf(row.values.unit));
    const isOver = row.merged.changes.status !== undefined;
    return changes.length > 0 ? [event(row, isOver ? (textOf(row.values.statusReason) ?? "") : "", changes)] : [];
  });
  return { events: [...created.map((row) => event(row, "")), ...moved], copies: [] };
}

/** What an import changed of its objectives, field by field, by the names that assignees have now. */
export async function changesOf(
  { trx }: Batch,
  changed: readonly ChangedRow[],
): Promise<{ row: ChangedRow; changes: FieldChange[] }[]> {
  const people = changed.flatMap(({ companyId, known, values }) =>
    [known.values, values].map((said) => ({ companyId, said })),
  );
  const names = await listNames(trx, {
    memberIds: people.map(({ said }) => said.assigneeMemberId),
    contacts: people.map(({ companyId, said }) => ({ companyId, id: said.assigneeContactId })),
  });
  const nameIn = (said: FieldValues) => names.get(said.assigneeMemberId) ?? names.get(said.assigneeContactId) ?? null;
  return changed.map((row) => {
    const { assigneeMemberId, assigneeContactId } = row.merged.changes;
    const isReassigned = assigneeMemberId !== undefined || assigneeContactId !== undefined;
    const assignee = { field: "assignee", before: nameIn(row.known.values), after: nameIn(row.values) };
    return { row, changes: [...plainChanges(row), ...(isReassigned ? [assignee] : [])] };
  });
}

const plainChanges = ({ known, values, merged: { changes } }: ChangedRow): FieldChange[] =>
  TOLD.filter((field) => changes[field] !== undefined).map((field) => ({
    field,
    before: textOf(known.values[field]),
    after: textOf(values[field]),
  }));

function textOf(value: FieldValue | undefined): string | null {
  if (value === undefined || value === null) return null;
  return Array.isArray(value) ? value.join(", ") || null : String(value);
}
