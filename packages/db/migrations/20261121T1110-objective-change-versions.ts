import { type Kysely, sql } from "kysely";

/** Each line of an objective's history knows which version it made, so that two editors of different fields both keep their work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table objective_changes add column version integer not null default 1;
    comment on column objective_changes.version is 'the version of the objective that this change made';
  `.execute(db);
}
