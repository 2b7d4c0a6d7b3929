import { type Kysely, sql } from "kysely";

/** A segment is a list of conditions with an order; lists change under a version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table segments add column sort text not null default 'name' check (length(sort) between 1 and 60);
    alter table segments add column updated_at timestamptz not null default now();
    update segments set filter =
        case when filter ? 'relationship'
          then jsonb_build_array(jsonb_build_object('field', 'relationship', 'op', 'is', 'value', filter->'relationship'))
          else '[]'::jsonb end
        || case when filter ? 'renewalWithinDays'
          then jsonb_build_array(jsonb_build_object('field', 'renewal', 'op', 'within_next', 'value', filter->'renewalWithinDays'))
          else '[]'::jsonb end
      where jsonb_typeof(filter) = 'object';
    alter table segments add constraint segments_filter_check check (jsonb_typeof(filter) = 'array');
    comment on column segments.filter is 'conditions that all hold, as the address of the book carries them';
    alter table lists add column version integer not null default 1;
    alter table lists add column updated_at timestamptz not null default now();
  `.execute(db);
}
