import { type Kysely, sql } from "kysely";

/** An edit's audit line says which version it made and of which fields, so that two people's edits of different fields both survive. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table audit_events add column version integer, add column fields text[],
      add constraint audit_events_edit check ((version is null) = (fields is null));
    comment on column audit_events.version is 'the version of the record that this edit made; null for what is no edit';
    comment on column audit_events.fields is 'the fields that this edit changed';
  `.execute(db);
}
