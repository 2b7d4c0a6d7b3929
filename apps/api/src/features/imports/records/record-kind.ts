import { newId } from "@tandem/db/ids";
import { followRecords } from "@tandem/db/imports/follow-timeline";
import { insertRows, updateRows } from "@tandem/db/records/bulk-rows";
import { addTimelineEvents } from "@tandem/db/timeline/writes";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type Batch, type KindOfRecord, type RowOutcome, reject, sift, textOf } from "./batch.ts";
import { joinTeams } from "./join-teams.ts";
import { identitiesOf, matchRecords } from "./match-record.ts";
import { mergeRows, outcomeOf, outcomeOfNew } from "./merge-rows.ts";
import { placeRows } from "./place-rows.ts";
import type { ChangedRow, CreatedRow, KnownRecord, PlacedRow, RecordSpec, WrittenRows } from "./record-spec.ts";
import { changedRow, fieldsOf, isChanged, newRow } from "./record-values.ts";
import { rememberSources } from "./remember-sources.ts";
import { type ResolvedMembers, resolveMembers } from "./resolve-members.ts";

/** How rows become records of one kind that belong to companies: a handful of statements per batch, whatever its size. */
export const recordsOfCompanies = (spec: RecordSpec): KindOfRecord => ({
  isBesideTheBook: spec.isBesideTheBook,
  identitiesOf: () => [], // only a row that knows its company knows its record: told apart below
  upsert: (batch, reads) => upsert(spec, batch, reads),
});

async function upsert(spec: RecordSpec, batch: Batch, reads: readonly ReadRow[]): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  const members = await resolveMembers(batch, memberTexts(spec, reads));
  const { rows, attributes } = await placeRows(spec, batch, reads, { members, outcomes });
  const { first, again } = tellApart(spec, batch, rows);
  const matchOf = await matchRecords(spec, batch, first);
  const found = sift(
    first.map((row) => ({ ...row, match: matchOf(row) })),
    outcomes,
    ({ read, match }) => (match && "problem" in match ? reject(read, match.field, match.problem) : null),
  ).map(({ match, ...row }) => ({ ...row, known: match && "id" in match ? match : null }));

  await addMembers(spec, members, found);
  const meant = found.flatMap((row) => {
    const whole = { ...row, incoming: { ...row.incoming, ...membersOf(spec, members, row) } };
    const incoming = spec.derive?.(whole, batch) ?? whole.incoming;
    if (!isProblem(incoming)) return [{ ...whole, incoming }];
    outcomes.push(reject(row.read, incoming.field, incoming.problem));
    return [];
  });
  const written = await settle(spec, batch, meant, outcomes);
  const kept = [...written.created, ...written.merged];
  await attributes.addMissing(new Set(kept.flatMap(({ named }) => Object.values(named).map(({ id }) => id))));
  await write(spec, batch, written);
  const answers = [
    ...outcomes,
    ...written.created.map((row) => outcomeOfNew(batch, row)),
    ...written.merged.map((row) => outcomeOf(batch, row, written.changed.includes(row))),
  ];
  return again.length > 0 ? [...answers, ...(await upsert(spec, batch, again))] : answers;
}

/** A row that means the same record as an earlier one comes after it. */
function tellApart(spec: RecordSpec, batch: Batch, rows: readonly PlacedRow[]) {
  const taken = new Set<string>();
  const first: PlacedRow[] = [];
  const again: ReadRow[] = [];
  for (const row of rows) {
    const identities = identitiesOf(spec, batch, row);
    if (identities.some((identity) => taken.has(identity))) again.push(row.read);
    else first.push(row);
    for (const identity of identities) taken.add(identity);
  }
  return { first, again };
}

type MeantRow = PlacedRow & { known: KnownRecord | null };

/** What the rows make of their records, and which of them cannot be. */
async function settle(spec: RecordSpec, batch: Batch, rows: readonly MeantRow[], outcomes: RowOutcome[]) {
  const defaults = spec.defaults?.(batch) ?? {};
  const check = (row: CreatedRow | ChangedRow, known: KnownRecord | null) => {
    const problem = spec.check?.(row.values, { ...row, batch, known });
    return problem ? reject(row.read, problem.field, problem.problem) : null;
  };
  const created = sift(
    rows.flatMap(({ known, ...row }): CreatedRow[] =>
      known ? [] : [{ ...row, id: row.identity.tandemId ?? newId(), values: { ...defaults, ...row.incoming } }],
    ),
    outcomes,
    (row) => check(row, null),
  );
  const matched = rows.flatMap(({ known, ...row }) => (known ? [{ ...row, known }] : []));
  const merged = sift(
    (await mergeRows(batch, spec.object, matched, defaults)).map((row): ChangedRow => {
      const merge = spec.settle?.(row) ?? row.merged;
      return { ...row, id: row.known.id, merged: merge, values: { ...row.known.values, ...merge.changes } };
    }),
    outcomes,
    (row) => check(row, row.known),
  );
  return { created, merged, changed: merged.filter((row) => isChanged(spec, row)) };
}

async function write(
  spec: RecordSpec,
  batch: Batch,
  { created, merged, changed }: WrittenRows & { merged: readonly ChangedRow[] },
): Promise<void> {
  const derived = (row: CreatedRow | ChangedRow) => spec.derived?.(row.values, row) ?? {};
  await insertRows(
    batch.trx,
    spec.table,
    created.map((row) => newRow(spec, batch, { ...row, derived: derived(row) })),
  );
  await updateRows(
    batch.trx,
    spec.table,
    changed.map((row) => changedRow(spec, batch, { ...row, derived: derived(row) })),
  );
  await spec.follow?.(batch, { created, changed });
  const told = (await spec.tell?.(batch, { created, changed })) ?? { events: [], copies: [] };
  const events = told.events.map((event) => ({ ...event, source: batch.run.source }));
  await followRecords(batch.trx, spec.object, told.copies);
  await addTimelineEvents(batch.trx, events);
  await rememberSources(batch, spec.object, { created, merged, changed });
  const { servedBy } = spec;
  if (servedBy)
    await joinTeams(batch, [
      ...created.map(({ companyId, values }) => ({ companyId, memberId: values[servedBy] })),
      ...changed.map(({ known, merged: { changes } }) => ({ companyId: known.companyId, memberId: changes[servedBy] })),
    ]);
}

const memberFields = (spec: RecordSpec) =>
  fieldsOf(spec).filter((field) => field.type === "reference" && (field.to === "member" || field.to === "person"));

const memberTexts = (spec: RecordSpec, reads: readonly ReadRow[]): string[] => [
  ...new Set(memberFields(spec).flatMap(({ name }) => reads.flatMap((read) => textOf(read, name) ?? []))),
];

/** Whoever is not known becomes a member who cannot sign in, but for persons who may stay a name. */
async function addMembers(spec: RecordSpec, members: ResolvedMembers, rows: readonly PlacedRow[]): Promise<void> {
  const texts = memberFields(spec).flatMap(({ name }) =>
    rows.flatMap(({ read, named }) =>
      named[name] || (spec.persons?.[name] && spec.persons[name].unknown !== "member")
        ? []
        : (textOf(read, name) ?? []),
    ),
  );
  await members.addMissing([...new Set(texts)], spec.memberJob ?? null);
}

function membersOf(spec: RecordSpec, members: ResolvedMembers, { read, named }: PlacedRow) {
  const values: Record<string, string | null> = {};
  for (const { name } of memberFields(spec)) {
    const text = textOf(read, name);
    const person = spec.persons?.[name];
    const contact = named[name]?.id ?? null;
    const member = text !== null && contact === null && members.isKnown(text) ? members.idOf(text) : null;
    if (text === null) continue;
    if (person) Object.assign(values, { [person.member]: member, [person.contact]: contact });
    else if (spec.columns[name] !== undefined) values[spec.columns[name]] = member;
  }
  return values;
}

const isProblem = (value: object): value is { field: string; problem: string } =>
  "problem" in value && "field" in value;
