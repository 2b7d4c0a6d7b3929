import type { FoundRecord } from "@tandem/db/imports/find-records";
import type { FollowedCopy } from "@tandem/db/imports/follow-timeline";
import type { RecordTable } from "@tandem/db/records/record-tables";
import type { Database } from "@tandem/db/schema/database";
import type { NewTimelineEvent } from "@tandem/db/timeline/writes";
import type { MemberJob } from "@tandem/domain/access/actor";
import type { ImportKind } from "@tandem/domain/imports/import";
import type { FieldValues } from "@tandem/domain/imports/merge-record";
import type { ReadRow } from "@tandem/domain/imports/read-row";
import type { Transaction } from "kysely";
import type { Batch } from "./batch.ts";
import type { MergedRow, NewRecord } from "./merge-rows.ts";
import type { RowIdentity } from "./row-identity.ts";

/** Why a row is refused, at one of its fields. */
export type Problem = { field: string; problem: string };

/** A record that a cell names. */
export interface Reference {
  id: string;
  name: string;
  /** of an attribute: what its values are */
  kind?: string;
}

/** A record of the workspace, with what it says of the fields that can be imported. */
export type KnownRecord = FoundRecord & { values: FieldValues };

/** A row that knows its company, with what its cells say. */
export interface PlacedRow {
  read: ReadRow;
  identity: RowIdentity;
  companyId: string;
  companyName: string;
  /** Field → the record it names. */
  named: Readonly<Record<string, Reference>>;
  incoming: FieldValues;
}

type Place = Pick<PlacedRow, "companyName" | "named" | "identity"> & { values: FieldValues };
/** `values` is everything the new record says. */
export type CreatedRow = NewRecord & Place;
/** `values` is everything the record says from now on. */
export type ChangedRow = MergedRow<KnownRecord> & Place & { id: string; companyId: string };
export type WrittenRow = CreatedRow | ChangedRow;

/**
 * What makes one kind of record of a company out of rows. A record's values are named as its columns, but for amounts,
 * which are one value in two columns.
 */
export interface RecordSpec {
  kind: ImportKind;
  object: string;
  table: RecordTable;
  /** Nothing of it is counted in the figures of the book. */
  isBesideTheBook?: boolean;
  /** Whether a source numbers these records all across, or anew within each company. */
  numbered: "source" | "company";
  /** Field → value; what a field names stands in the column of its id. */
  columns: Readonly<Record<string, string>>;
  /** Amounts by field, with the column of the minor units; the currency stands in `currency`. */
  money?: Readonly<Record<string, string>>;
  /** Values that are exact numbers, with the digits before and behind the point that the column holds. */
  decimals?: Readonly<Record<string, { whole: number; scale: number }>>;
  /** Fields that name a member or a contact; one nobody knows is refused, becomes a member, or stays a name. */
  persons?: Readonly<Record<string, { member: string; contact: string; unknown: "refuse" | "member" | "name" }>>;
  /** Values by which a record of the company is recognised, too: always, or where the import was told to match names. */
  natural?: { values: readonly string[]; when: "always" | "matchName" };
  /** The field whose record tells the company of a row that names none. */
  companyFrom?: string;
  /** The job of members who come into being because a row names them. */
  memberJob?: MemberJob;
  /** What a new record says of fields that the row leaves out; whoever is still at it has not chosen it. */
  defaults?(batch: Batch): FieldValues;
  /** Values of the record that stand in other tables: read here, written in `follow`. */
  beside?: {
    values: readonly string[];
    read(trx: Transaction<Database>, known: readonly FoundRecord[]): Promise<Map<string, FieldValues>>;
  };
  /** What the row means beyond its cells, given what the record said before. */
  derive?(row: PlacedRow & { known: KnownRecord | null }, batch: Batch): FieldValues | Problem;
  /** Values that go together: what one keeps or loses, the other does. */
  settle?(row: MergedRow<KnownRecord> & Omit<Place, "values">): MergedRow<KnownRecord>["merged"];
  /** What cannot be true of a record, new or changed. */
  check?(values: FieldValues, row: Omit<Place, "values"> & { batch: Batch; known: KnownRecord | null }): Problem | null;
  /** Columns that follow from the values. */
  derived?(values: FieldValues, row: Omit<Place, "values">): Record<string, unknown>;
  /** The value that names a member who serves the company from now on. */
  servedBy?: string;
  /** What the timeline tells, and which of its copies follow. */
  tell?(batch: Batch, rows: WrittenRows): Told | Promise<Told>;
  /** Rows of other tables; what an undo has to know of them stands in undo-parts. */
  follow?(batch: Batch, rows: WrittenRows): Promise<void>;
}

export interface WrittenRows {
  created: readonly CreatedRow[];
  changed: readonly ChangedRow[];
}

export interface Told {
  events: NewTimelineEvent[];
  copies: FollowedCopy[];
}
