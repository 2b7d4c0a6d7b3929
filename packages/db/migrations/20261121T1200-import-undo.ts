import { type Kysely, sql } from "kysely";

/**
 * What it takes to bring files in without fear: uploads that wait for their mapping, mappings that are kept, refused rows
 * that can be mended, and a ledger from which an import can be undone. What a source told of a record becomes one row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_uploads (
      id uuid primary key,
      file_name text not null,
      file_bytes bigint not null,
      file_sha256 text not null,
      files jsonb not null,
      created_by uuid references members (id),
      created_at timestamptz not null default now()
    );
    comment on column import_uploads.files is 'each file of it as it was looked at when it arrived';
    create index import_uploads_creator on import_uploads (created_by);
    create index import_uploads_age on import_uploads (created_at);

    create table import_mappings (
      id uuid primary key,
      name text not null check (length(name) between 1 and 120),
      kind text not null,
      source text not null,
      match text check (match in ('name')),
      mapping jsonb not null,
      columns text[] not null,
      created_by uuid references members (id),
      created_at timestamptz not null default now(),
      unique (kind, name)
    );
    comment on column import_mappings.columns is 'the columns it reads, by which a file is recognised';
    create index import_mappings_creator on import_mappings (created_by);

    alter table imports
      add column upload_id uuid,
      add column entry text,
      add column position smallint not null default 0,
      add column group_id uuid,
      add column undone jsonb,
      drop constraint imports_status_check,
      add constraint imports_status_check check (status in ('queued', 'running', 'done', 'failed', 'undoing', 'undone'));
    comment on column imports.group_id is 'imports that were started together run one after the other, by position';
    comment on column imports.undone is 'of an undo: how much was restored, removed and kept, and how far it has come';
    create index imports_upload on imports (upload_id);
    create index imports_group on imports (group_id, position);

    create table import_rejected_rows (
      import_id uuid not null references imports (id) on delete cascade,
      row integer not null,
      cells text[] not null,
      primary key (import_id, row)
    );
    comment on table import_rejected_rows is 'refused rows as they stood in the file, to be mended and brought in again';

    create table import_records (
      company_id uuid not null,
      id uuid not null,
      import_id uuid not null references imports (id),
      row integer not null,
      object text not null,
      record_id uuid not null,
      made text not null check (made in ('created', 'updated')),
      changes jsonb,
      told_before jsonb,
      version integer not null default 1,
      primary key (company_id, id)
    );
    comment on table import_records is 'what an import made of each row, until it is undone';
    comment on column import_records.changes is 'of an update, as import_diff tells it: the record and the rows that are parts of it';
    comment on column import_records.told_before is 'the provenance of this source as it was before; null where there was none';
    comment on column import_records.version is 'of a creation: the version of the record as long as only imports wrote it';
    create index import_records_import on import_records (import_id, id desc);
    create index import_records_record on import_records (company_id, object, record_id);

    create table import_references (
      id uuid primary key,
      import_id uuid not null references imports (id),
      object text not null check (object in ('member', 'product', 'attribute', 'tag')),
      record_id uuid not null,
      made text not null check (made in ('created', 'updated')),
      changes jsonb
    );
    comment on table import_references is 'the same for members, products, attributes and tags, which belong to no company';
    create index import_references_import on import_references (import_id, id desc);

    create function import_diff(before jsonb, after jsonb) returns jsonb language sql immutable strict parallel safe as $$
      select jsonb_object_agg(t.key, jsonb_strip_nulls(jsonb_build_object('added', added.keys, 'removed', removed.rows)) || coalesce(changed.rows, '{}'))
      from (select key, coalesce(b.value, '{}') as b, coalesce(a.value, '{}') as a
          from jsonb_each(before) b full join jsonb_each(after) a using (key)) t
        cross join lateral (select jsonb_agg(k) as keys from jsonb_object_keys(t.a) k where not t.b ? k) added
        cross join lateral (select jsonb_agg(r.value) as rows from jsonb_each(t.b) r where not t.a ? r.key) removed
        left join lateral (select jsonb_build_object('changed', jsonb_object_agg(r.key, r.columns)) as rows
          from (select r.key, (select jsonb_object_agg(c.key, jsonb_build_array(t.b -> r.key -> c.key, c.value))
              from jsonb_each(r.value) c where c.key not in ('version', 'updated_at')
                and c.value is distinct from t.b -> r.key -> c.key) as columns
            from jsonb_each(t.a) r where t.b ? r.key) r
          where r.columns is not null having count(*) > 0) changed on true
      where added.keys is not null or removed.rows is not null or changed.rows is not null
    $$;
    revoke execute on function import_diff(jsonb, jsonb) from public;
    comment on function import_diff is 'of { table: { key: row } }: { table: { added: [key], removed: [row], changed: { key: { column: [before, after] } } } }';

    create table import_kept (
      import_id uuid not null references imports (id) on delete cascade,
      position integer not null,
      object text not null,
      record_id uuid not null,
      of_company_id uuid,
      name text not null,
      reason text not null,
      primary key (import_id, position)
    );
    comment on table import_kept is 'what an undo left in place, and why';

    alter table provenance rename to provenance_fields;
    create table provenance (
      company_id uuid not null references companies (id),
      object text not null,
      record_id uuid not null,
      source text not null,
      told jsonb not null,
      earlier jsonb not null default '{}',
      source_record text,
      observed_at timestamptz not null,
      import_id uuid references imports (id),
      primary key (company_id, object, record_id, source)
    );
    comment on column provenance.told is 'field by field what the source said last; a record that now says otherwise was changed by hand';
    comment on column provenance.earlier is 'fields it last spoke of before observed_at: { field: { observedAt, importId } }';
    insert into provenance (company_id, object, record_id, source, told, earlier, source_record, observed_at, import_id)
    select f.company_id, f.object, f.record_id, f.source, jsonb_object_agg(f.field, f.value),
      coalesce(jsonb_object_agg(f.field, jsonb_build_object('observedAt', f.observed_at, 'importId', f.import_id))
        filter (where (f.observed_at, f.import_id) is distinct from (l.observed_at, l.import_id)), '{}'),
      l.source_record, l.observed_at, l.import_id
    from provenance_fields f
    join lateral (select p.observed_at, p.import_id, p.source_record from provenance_fields p
      where p.company_id = f.company_id and p.object = f.object and p.record_id = f.record_id and p.source = f.source
      order by p.observed_at desc, p.import_id desc limit 1) l on true
    group by f.company_id, f.object, f.record_id, f.source, l.source_record, l.observed_at, l.import_id;
    drop table provenance_fields;
    create index provenance_import on provenance (import_id);

    create index quotes_external on quotes (source, external_id);
    create index orders_external on orders (source, external_id);
    create index subscriptions_external on subscriptions (source, external_id);
    create index invoices_external on invoices (source, external_id);
    create index services_external on services (source, external_id);
    create index deliverables_external on deliverables (source, external_id);
    create index objectives_external on objectives (source, external_id);
    create index meetings_external on meetings (source, external_id);
    create index calls_external on calls (source, external_id);
    create index notes_external on notes (source, external_id);
    create index tickets_external on tickets (source, external_id);
    create index ticket_messages_external on ticket_messages (source, external_id);

    drop index contacts_other_emails;
    create index contacts_other_emails on contacts using gin (other_emails) where other_emails <> '{}';

    alter table provenance enable row level security;
    alter table import_records enable row level security;
  `.execute(db);
}
