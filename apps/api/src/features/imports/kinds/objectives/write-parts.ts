import { newId } from "@tandem/db/ids";
import { replaceObjectiveTags } from "@tandem/db/imports/objective-parts";
import { renameOnTimeline } from "@tandem/db/objectives/rename-on-timeline";
import { replaceCollaborators } from "@tandem/db/objectives/writes";
import { insertRows } from "@tandem/db/records/bulk-rows";
import { ensureTag } from "@tandem/db/tags/writes";
import type { Batch } from "../../records/batch.ts";
import { joinTeams } from "../../records/join-teams.ts";
import { IMPORTER } from "../../records/record-events.ts";
import type { ChangedRow, CreatedRow, WrittenRows } from "../../records/record-spec.ts";
import { rememberCreated } from "../../records/remember-references.ts";
import { changesOf } from "./tell-objectives.ts";

/** What an objective has beside itself: its history, where it stood, who is kept posted, and its tags. */
export async function writeParts(batch: Batch, { created, changed }: WrittenRows): Promise<void> {
  const { trx, run, now } = batch;
  await keepHistory(batch, { created, changed });
  await recordProgress(batch, { created, changed });
  const said = [
    ...created.map((row) => ({ row, told: row.incoming })),
    ...changed.map((row) => ({ row, told: row.merged.changes })),
  ];
  for (const { row, told } of said)
    if (Array.isArray(told.collaborators))
      await replaceCollaborators(trx, row.companyId, row.id, {
        emails: told.collaborators,
        addedBy: run.createdBy,
        at: now,
      });
  await tagObjectives(
    batch,
    said.flatMap(({ row, told }) => (Array.isArray(told.tags) ? [row] : [])),
  );
  for (const { companyId, id, known, values, merged } of changed)
    if (merged.changes.title !== undefined)
      await renameOnTimeline(trx, companyId, id, { before: String(known.values.title), after: String(values.title) });
  await joinTeams(
    batch,
    changed
      .filter(({ known }) => known.row.sharedAt !== null)
      .map(({ companyId, merged: { changes } }) => ({ companyId, memberId: changes.assigneeMemberId })),
  );
}

async function keepHistory(batch: Batch, { created, changed }: WrittenRows): Promise<void> {
  const change = { changedAt: batch.now, actorKind: IMPORTER.kind, actorName: IMPORTER.name };
  const began = created.map(({ companyId, id: objectiveId, values }) => ({
    ...change,
    companyId,
    id: newId(),
    objectiveId,
    field: "created",
    before: null,
    after: values.title,
    version: 1,
  }));
  const moved = (await changesOf(batch, changed)).flatMap(({ row, changes }) =>
    changes.map((one) => ({
      ...change,
      companyId: row.companyId,
      id: newId(),
      objectiveId: row.id,
      ...one,
      version: Number(row.known.row.version) + 1,
    })),
  );
  await insertRows(batch.trx, "objectiveChanges", [...began, ...moved]);
}

/** A figure that came in is a point of the way, at the time of the import: when it was measured is in no file. */
async function recordProgress({ trx, now }: Batch, { created, changed }: WrittenRows): Promise<void> {
  const point = ({ companyId, id: objectiveId, told, shared }: Point) => ({
    companyId,
    id: newId(),
    objectiveId,
    occurredAt: now,
    recordedAt: now,
    value: told.current ?? null,
    percent: told.manualPercent ?? null,
    authorName: IMPORTER.name,
    sharedAt: shared?.sharedAt ?? null,
    sharedContactIds: shared?.sharedContactIds ?? null,
  });
  const points: Point[] = [
    ...created.map(({ companyId, id, incoming }) => ({ companyId, id, told: incoming, shared: null })),
    ...changed.map(({ companyId, id, known, merged }) => ({ companyId, id, told: merged.changes, shared: known.row })),
  ];
  const isFigure = ({ told }: Point) => (told.current ?? told.manualPercent ?? null) !== null;
  await insertRows(trx, "objectiveProgress", points.filter(isFigure).map(point));
}

interface Point {
  companyId: string;
  id: string;
  told: CreatedRow["incoming"];
  shared: Readonly<Record<string, unknown>> | null;
}

async function tagObjectives(batch: Batch, rows: readonly (CreatedRow | ChangedRow)[]): Promise<void> {
  const { trx, now } = batch;
  const names = new Map<string, string>();
  for (const { read } of rows)
    if (Array.isArray(read.values.tags))
      for (const name of read.values.tags) names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
  const ids = new Map<string, string>();
  const fresh: string[] = [];
  for (const [key, name] of names) {
    const { tag, isNew } = await ensureTag(trx, { name, now });
    ids.set(key, tag.id);
    if (isNew) fresh.push(tag.id);
  }
  await replaceObjectiveTags(
    trx,
    rows.map(({ companyId, id, values }) => ({
      companyId,
      id,
      tagIds: Array.isArray(values.tags) ? values.tags.flatMap((key: string) => ids.get(key) ?? []) : [],
    })),
  );
  await rememberCreated(
    batch,
    "tag",
    fresh.map((id) => ({ id })),
  );
}
