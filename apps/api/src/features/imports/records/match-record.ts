import { findForeignIds, lockRecordsByIdentity, type SoughtRecords } from "@tandem/db/imports/find-records";
import type { FieldValue, FieldValues } from "@tandem/domain/imports/merge-record";
import type { Batch } from "./batch.ts";
import type { KnownRecord, PlacedRow, Problem, RecordSpec } from "./record-spec.ts";
import { valuesOfRow } from "./record-values.ts";

export type MatchOf = (row: PlacedRow) => KnownRecord | Problem | null;

/** The record each row means; null when it is a new one. */
export async function matchRecords(spec: RecordSpec, batch: Batch, rows: readonly PlacedRow[]): Promise<MatchOf> {
  const records = await lockRecordsByIdentity(batch.trx, spec.table, spec.numbered, soughtBy(spec, batch, rows));
  const beside = spec.beside && records.length > 0 ? await spec.beside.read(batch.trx, records) : null;
  const known = records.map((record) => ({
    ...record,
    values: { ...valuesOfRow(spec, record), ...beside?.get(record.id) },
  }));
  const byId = groupBy(known, ({ id, companyId }) => `${companyId} ${id}`);
  const byNumber = groupBy(known, (record) => numberKey(spec, record.companyId, record));
  const byNature = groupBy(known, ({ companyId, values }) => natureOf(spec, batch, companyId, values));
  const foreign = await findForeignIds(
    batch.trx,
    spec.table,
    rows.flatMap(({ companyId, identity: { tandemId } }) =>
      tandemId !== null && !byId.has(`${companyId} ${tandemId}`) ? [tandemId] : [],
    ),
  );

  return (row) => {
    const { companyId, identity, incoming } = row;
    const { tandemId } = identity;
    const [numbered] = byNumber.get(numberKey(spec, companyId, identity)) ?? [];
    const [own] = byId.get(`${companyId} ${tandemId}`) ?? [];
    if (own && numbered && own.id !== numbered.id)
      return { field: "externalId", problem: `Another ${spec.object} has it already.` };
    if (own) return own;
    const elsewhere = (tandemId !== null && foreign.get(tandemId)) || numbered;
    if (elsewhere && elsewhere.companyId !== companyId)
      return {
        field: "company",
        problem: `The ${noun(spec)} belongs to ${elsewhere.companyName}; it never moves to another company.`,
      };
    if (numbered) return numbered;
    const [only, another] = (byNature.get(natureOf(spec, batch, companyId, incoming)) ?? []).filter(
      (one) => !one.archived && !isSomeoneElse(one, row),
    );
    if (another) return { field: fieldOf(spec), problem: `Several ${noun(spec)}s of the company have it.` };
    return only ?? null;
  };
}

/** Rows that mean the same record have one of these in common. */
export function identitiesOf(spec: RecordSpec, batch: Batch, { companyId, identity, incoming }: PlacedRow): string[] {
  const nature = natureOf(spec, batch, companyId, incoming);
  const number = numberKey(spec, companyId, identity);
  const { tandemId } = identity;
  return [tandemId && `t ${tandemId}`, number && `e ${number}`, nature && `n ${nature}`].flatMap((key) => key || []);
}

function soughtBy(spec: RecordSpec, batch: Batch, rows: readonly PlacedRow[]): SoughtRecords {
  const natural = naturalValues(spec, batch);
  const told = natural && rows.filter(({ incoming }) => natural.every((name) => incoming[name] != null));
  return {
    companyIds: unique(rows.map(({ companyId }) => companyId)),
    ids: unique(rows.flatMap(({ identity }) => identity.tandemId ?? [])),
    sources: unique(rows.flatMap(({ identity }) => identity.source ?? [])),
    externalIds: unique(rows.flatMap(({ identity }) => identity.externalId ?? [])),
    natural:
      natural && told && told.length > 0
        ? Object.fromEntries(natural.map((name) => [name, unique(told.map(({ incoming }) => incoming[name]))]))
        : null,
  };
}

const naturalValues = ({ natural }: RecordSpec, { run }: Batch): readonly string[] | null =>
  natural && (natural.when === "always" || run.options.matchName) ? natural.values : null;

function natureOf(spec: RecordSpec, batch: Batch, companyId: string, values: FieldValues): string | null {
  const natural = naturalValues(spec, batch);
  if (!natural?.every((name) => values[name] != null)) return null;
  return `${companyId} ${natural.map((name) => String(values[name]).toLowerCase()).join(" ")}`;
}

function numberKey(
  { numbered }: RecordSpec,
  companyId: string,
  { source, externalId }: { source: string | null; externalId: string | null },
): string | null {
  if (externalId === null) return null;
  return `${numbered === "company" ? companyId : ""} ${source} ${externalId}`;
}

/** Another row of the source it comes from, so never this one. */
const isSomeoneElse = (record: KnownRecord, { identity }: PlacedRow): boolean =>
  identity.externalId !== null && record.externalId !== null && record.source === identity.source;

const fieldOf = ({ natural, columns }: RecordSpec): string =>
  Object.keys(columns).find((field) => columns[field] === natural?.values[0]) ?? "externalId";

const noun = ({ object }: RecordSpec) => object.replaceAll("_", " ");

const unique = (values: readonly (FieldValue | undefined)[]): string[] => [...new Set(values.map(String))];

function groupBy(records: readonly KnownRecord[], keyOf: (record: KnownRecord) => string | null) {
  const groups = new Map<string | null, KnownRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group) group.push(record);
    else if (key !== null) groups.set(key, [record]);
  }
  return groups;
}
