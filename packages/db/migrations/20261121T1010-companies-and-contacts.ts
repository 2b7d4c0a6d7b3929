import { type Kysely, sql } from "kysely";

/** Companies, the people there, who serves them, and who may sign in to the portal. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table companies (
      id uuid primary key,
      name text not null check (length(name) between 1 and 200),
      name_key text not null,
      relationship text not null default 'prospect' check (relationship in ('prospect', 'customer', 'former', 'partner')),
      domain citext check (length(domain) <= 253),
      website text check (length(website) <= 500),
      phone text check (length(phone) <= 60),
      industry text check (length(industry) <= 120),
      employees integer check (employees >= 0),
      founded_year smallint check (founded_year between 1000 and 2200),
      annual_revenue_minor bigint,
      annual_revenue_currency char(3) check (annual_revenue_currency ~ '^[A-Z]{3}$'),
      street text check (length(street) <= 200),
      postal_code text check (length(postal_code) <= 30),
      city text check (length(city) <= 120),
      country text check (length(country) <= 120),
      summary text check (length(summary) <= 5000),
      owner_member_id uuid references members (id),
      parent_company_id uuid,
      partner_company_id uuid,
      customer_since date,
      former_since date,
      former_reason text check (length(former_reason) <= 500),
      source text,
      external_id text check (length(external_id) <= 200),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      check ((annual_revenue_minor is null) = (annual_revenue_currency is null)),
      check (parent_company_id <> id),
      check (partner_company_id <> id),
      unique (source, external_id)
    );
    comment on column companies.parent_company_id is 'another company; no foreign key crosses companies, code checks it';
    create index companies_name_key on companies (name_key);
    create index companies_domain on companies (domain);
    create index companies_name_trgm on companies using gin (name gin_trgm_ops);
    create index companies_owner on companies (owner_member_id);
    create index companies_parent on companies (parent_company_id) where parent_company_id is not null;
    create index companies_partner on companies (partner_company_id) where partner_company_id is not null;
    create index companies_name_sort on companies (lower(name), id) where archived_at is null;

    create table company_figures (
      company_id uuid primary key references companies (id),
      open_deal_count integer not null default 0,
      open_deal_minor bigint not null default 0,
      unconverted_deal_count integer not null default 0,
      open_ticket_count integer not null default 0,
      active_objective_count integer not null default 0,
      last_activity_at timestamptz,
      renewal_on date,
      updated_at timestamptz not null default now()
    );
    comment on table company_figures is 'derived: recomputed in the transaction of every fact they sum up';
    comment on column company_figures.open_deal_minor is 'open deals in minor units of the reporting currency';
    comment on column company_figures.unconverted_deal_count is 'open deals left out of the sum because no rate is known';
    create index company_figures_deal_sort on company_figures (open_deal_minor, company_id);
    create index company_figures_activity_sort on company_figures (last_activity_at, company_id);
    create index company_figures_renewal_sort on company_figures (renewal_on, company_id);
    create index company_figures_ticket_sort on company_figures (open_ticket_count, company_id);

    create table company_team (
      company_id uuid not null references companies (id),
      member_id uuid not null references members (id),
      joined_at timestamptz not null default now(),
      left_at timestamptz,
      primary key (company_id, member_id)
    );
    comment on table company_team is 'members who serve the company; the portal shows their names';
    create index company_team_member on company_team (member_id);

    create table company_tags (
      company_id uuid not null references companies (id),
      tag_id uuid not null references tags (id),
      primary key (company_id, tag_id)
    );
    create index company_tags_tag on company_tags (tag_id);

    create table list_companies (
      company_id uuid not null references companies (id),
      list_id uuid not null references lists (id),
      added_at timestamptz not null default now(),
      primary key (company_id, list_id)
    );
    create index list_companies_list on list_companies (list_id);

    create table attribute_values (
      company_id uuid not null references companies (id),
      id uuid not null,
      attribute_id uuid not null references attributes (id),
      observed_at timestamptz not null,
      recorded_at timestamptz not null default now(),
      value text not null check (length(value) <= 500),
      number_value numeric(30, 10),
      source text,
      primary key (company_id, id),
      unique (company_id, attribute_id, observed_at)
    );
    create index attribute_values_attribute on attribute_values (attribute_id);

    create table contacts (
      company_id uuid not null references companies (id),
      id uuid not null,
      person_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      title text check (length(title) <= 200),
      department text check (length(department) <= 120),
      email citext check (length(email) <= 254),
      other_emails text[] not null default '{}',
      phones text[] not null default '{}',
      roles text[] not null default '{}'
        check (roles <@ array['champion', 'decision_maker', 'economic_buyer', 'influencer', 'user', 'blocker']),
      roles_confirmed_at timestamptz,
      value_path_stage text check (value_path_stage in ('audience', 'researcher', 'hand_raiser', 'buyer', 'value_creator', 'adopter', 'advocate', 'champion')),
      photo_file text,
      locale text,
      time_zone text,
      mail_preferences jsonb not null default '{}',
      started_on date,
      ended_on date,
      source text,
      external_id text check (length(external_id) <= 200),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id)
    );
    create index contacts_person on contacts (person_id);
    create index contacts_email on contacts (email);
    create index contacts_other_emails on contacts using gin (other_emails);
    create index contacts_external on contacts (source, external_id);
    create index contacts_name_trgm on contacts using gin (name gin_trgm_ops);

    create table contact_titles (
      company_id uuid not null,
      id uuid not null,
      contact_id uuid not null,
      title text not null,
      from_on date not null,
      primary key (company_id, id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    create index contact_titles_contact on contact_titles (company_id, contact_id);

    create table value_path_moves (
      company_id uuid not null,
      id uuid not null,
      contact_id uuid not null,
      from_stage text,
      to_stage text,
      reason text,
      moved_by uuid references members (id),
      moved_at timestamptz not null default now(),
      primary key (company_id, id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    create index value_path_moves_contact on value_path_moves (company_id, contact_id);
    create index value_path_moves_member on value_path_moves (moved_by);

    create table portal_access (
      company_id uuid not null,
      id uuid not null,
      contact_id uuid not null,
      sees_all_tickets boolean not null default true,
      granted_by uuid references members (id),
      granted_at timestamptz not null default now(),
      withdrawn_by uuid references members (id),
      withdrawn_at timestamptz,
      last_visit_at timestamptz,
      previous_visit_at timestamptz,
      primary key (company_id, id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    create unique index portal_access_current on portal_access (company_id, contact_id) where withdrawn_at is null;
    create index portal_access_granter on portal_access (granted_by);
    create index portal_access_withdrawer on portal_access (withdrawn_by);

    create table portal_sessions (
      company_id uuid not null,
      id text not null,
      contact_id uuid not null,
      viewed_by_member_id uuid references members (id) on delete cascade,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_seen_at timestamptz not null default now(),
      user_agent text,
      ip inet,
      primary key (company_id, id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    comment on column portal_sessions.id is 'hex SHA-256 of the id the browser holds, which begins with the company id';
    comment on column portal_sessions.viewed_by_member_id is 'set when a member views the portal as this contact: read only';
    create index portal_sessions_contact on portal_sessions (company_id, contact_id);
    create index portal_sessions_viewer on portal_sessions (viewed_by_member_id);
    create index portal_sessions_expiry on portal_sessions (expires_at);

    create table view_as_tokens (
      company_id uuid not null,
      id uuid not null,
      contact_id uuid not null,
      member_id uuid not null references members (id) on delete cascade,
      token_hash text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      primary key (company_id, id),
      foreign key (company_id, contact_id) references contacts (company_id, id)
    );
    create index view_as_tokens_contact on view_as_tokens (company_id, contact_id);
    create index view_as_tokens_member on view_as_tokens (member_id);
  `.execute(db);
}
