import { createHash } from "node:crypto";
import type { RunningImport } from "@tandem/db/imports/writes";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import { type RowOutcome, reject, sift, textOf } from "./batch.ts";

/** By what a row calls its record. */
export interface RowIdentity {
  /** Our own id, in files that Tandem wrote. */
  tandemId: string | null;
  /** The system the record is from; null for one that was written here by hand. */
  source: string | null;
  externalId: string | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const SOURCE = /^[a-z0-9][a-z0-9_-]{0,59}$/;

export const isId = (text: string): boolean => UUID.test(text);

export function identityOf(read: ReadRow, run: RunningImport): RowIdentity {
  const tandemId = textOf(read, "tandemId")?.toLowerCase() ?? null;
  const externalId = textOf(read, "externalId");
  const source = textOf(read, "source") ?? (tandemId !== null && externalId === null ? null : run.source);
  return { tandemId, source, externalId };
}

/** The columns that say where a new record came from. */
export function sourceOf(read: ReadRow, run: RunningImport): Numbered {
  const { source, externalId } = identityOf(read, run);
  return { source, externalId };
}

/** What a row says of its record beside what it calls it. */
export function withoutIdentity({ tandemId: _, source: __, externalId: ___, ...said }: ReadRow["values"]) {
  return said;
}

/** What rows of a batch call their records; a row whose id is none is refused. */
export function siftIdentities(all: readonly ReadRow[], run: RunningImport, outcomes: RowOutcome[]) {
  const reads = sift(
    all.map((read) => ({ read })),
    outcomes,
    ({ read }) => {
      const problem = refuseIdentity(identityOf(read, run));
      return problem ? reject(read, problem.field, problem.problem) : null;
    },
  ).map(({ read }) => read);
  const identities = reads.map((read) => identityOf(read, run));
  return {
    reads,
    ids: present(identities.map(({ tandemId }) => tandemId)),
    sources: present(identities.map(({ source }) => source)),
    externalIds: present(identities.map(({ externalId }) => externalId)),
  };
}

const present = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))];

export function refuseIdentity({ tandemId, source }: RowIdentity): { field: string; problem: string } | null {
  if (tandemId !== null && !isId(tandemId)) return { field: "tandemId", problem: "It is not an id of Tandem." };
  if (source !== null && !SOURCE.test(source))
    return { field: "source", problem: "A source has small letters, digits, - and _, at most 60." };
  return null;
}

/** A record that nothing else tells apart is known by everything its row says, so that the same file changes nothing. */
export function fingerprintOf({ values }: ReadRow): string {
  const { source: _, ...said } = values;
  const parts = Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1));
  return `row:${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32)}`;
}

export type Numbered = Pick<RowIdentity, "source" | "externalId">;

/**
 * A record that no system has numbered yet takes the number it has in this one; a record that bears another system's
 * keeps it.
 */
export function numberFor(identity: Numbered, known: Numbered): Numbered & { isNew: boolean } {
  const isNew = known.externalId === null && identity.externalId !== null && !identity.externalId.startsWith("row:");
  const { source, externalId } = isNew ? identity : known;
  return { source, externalId, isNew };
}
