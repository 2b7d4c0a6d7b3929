import type { Clearance } from "@tandem/domain/access/actor";
import { type RawBuilder, sql } from "kysely";

/** What a column says of `r`; an amount in minor units stands beside the column `currency`. */
export type ExportCell = RawBuilder<unknown> | { minor: RawBuilder<unknown> };

/** How the records of one kind are read for a file: its table stands as `r`. */
export interface ExportTable {
  table: string;
  /** Whether its rows belong to a company; members, products and companies themselves do not. */
  ofCompany: boolean;
  /** By the name of the column. */
  cells: Record<string, ExportCell>;
  /** Which rows there are to export: not archived, nor of something archived, nor hidden from the reader. */
  where: (clearances: readonly Clearance[]) => RawBuilder<unknown>[];
  /** Rows that are read at once; fewer where a row may be large. */
  batch?: number;
}

export const notArchived = sql`r.archived_at is null`;

/** What every record of a company has: our id, and what its source calls it. */
export const identity = {
  tandemId: sql`r.id`,
  source: sql`r.source`,
  externalId: sql`r.external_id`,
};

export const ofCompany = {
  company: sql`r.company_id`,
  companyName: sql`(select c.name from companies c where c.id = r.company_id)`,
};

/** The id of another record of the same company; empty when that is archived, as no file holds it then. */
export const recordId = (table: string, column: string): RawBuilder<unknown> =>
  sql`(select o.id from ${sql.table(table)} o
    where o.company_id = r.company_id and o.id = ${sql.ref(`r.${column}`)} and o.archived_at is null)`;

export const isOfLiving = (table: string, column: string): RawBuilder<unknown> =>
  sql`exists (select from ${sql.table(table)} o
    where o.company_id = r.company_id and o.id = ${sql.ref(`r.${column}`)} and o.archived_at is null)`;

/** A member by the e-mail address, or by name where there is none. */
export const memberCalled = (column: string): RawBuilder<unknown> =>
  sql`(select coalesce(m.email::text, m.name) from members m where m.id = ${sql.ref(`r.${column}`)})`;

export const decimal = (column: string): RawBuilder<unknown> => sql`trim_scale(${sql.ref(`r.${column}`)})::text`;

export const columns = (...names: string[]): Record<string, RawBuilder<unknown>> =>
  Object.fromEntries(names.map((name) => [name, sql`${sql.ref(`r.${name}`)}`]));
