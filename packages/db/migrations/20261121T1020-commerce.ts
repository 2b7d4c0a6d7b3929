import { type Kysely, sql } from "kysely";

/** Deals with the history of their stages, and the commercial records that follow from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table deals (
      company_id uuid not null references companies (id),
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      pipeline_id uuid not null references pipelines (id),
      stage_id uuid not null references stages (id),
      stage_kind text not null check (stage_kind in ('open', 'won', 'lost')),
      stage_since timestamptz not null,
      value_minor bigint,
      currency char(3) check (currency ~ '^[A-Z]{3}$'),
      reporting_minor bigint,
      probability smallint check (probability between 0 and 100),
      owner_member_id uuid references members (id),
      contact_id uuid,
      opened_on date,
      expected_close_on date,
      closed_on date,
      next_step text check (length(next_step) <= 500),
      lost_reason text check (length(lost_reason) <= 500),
      source text,
      external_id text check (length(external_id) <= 200),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, contact_id) references contacts (company_id, id),
      check ((value_minor is null) = (currency is null)),
      check ((closed_on is not null) = (stage_kind <> 'open'))
    );
    comment on column deals.stage_kind is 'copy of the stage''s kind, so that open deals have an index';
    comment on column deals.reporting_minor is 'derived: the value in minor units of the reporting currency; null without a rate';
    create index deals_open on deals (company_id, expected_close_on) where stage_kind = 'open' and archived_at is null;
    create index deals_closed on deals (company_id, closed_on desc, id desc) where stage_kind <> 'open' and archived_at is null;
    create index deals_external on deals (source, external_id);
    create index deals_owner on deals (owner_member_id);
    create index deals_contact on deals (company_id, contact_id);
    create index deals_pipeline on deals (pipeline_id);
    create index deals_stage on deals (stage_id);
    create index deals_name_trgm on deals using gin (name gin_trgm_ops);

    create table deal_products (
      company_id uuid not null,
      deal_id uuid not null,
      product_id uuid not null references products (id),
      quantity numeric(20, 4) not null default 1,
      primary key (company_id, deal_id, product_id),
      foreign key (company_id, deal_id) references deals (company_id, id)
    );
    create index deal_products_product on deal_products (product_id);

    create table deal_stage_changes (
      company_id uuid not null,
      id uuid not null,
      deal_id uuid not null,
      from_stage_id uuid references stages (id),
      to_stage_id uuid not null references stages (id),
      changed_at timestamptz not null,
      changed_by uuid references members (id),
      days_in_previous numeric(10, 3),
      primary key (company_id, id),
      foreign key (company_id, deal_id) references deals (company_id, id)
    );
    create index deal_stage_changes_deal on deal_stage_changes (company_id, deal_id, changed_at);
    create index deal_stage_changes_from on deal_stage_changes (from_stage_id);
    create index deal_stage_changes_to on deal_stage_changes (to_stage_id);
    create index deal_stage_changes_member on deal_stage_changes (changed_by);

    create table quotes (
      company_id uuid not null references companies (id),
      id uuid not null,
      number text not null check (length(number) between 1 and 60),
      title text not null check (length(title) between 1 and 200),
      deal_id uuid,
      status text not null default 'draft' check (status in ('draft', 'sent', 'accepted', 'declined', 'expired')),
      total_minor bigint not null,
      currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
      sent_at timestamptz,
      valid_until date,
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, deal_id) references deals (company_id, id)
    );
    create index quotes_deal on quotes (company_id, deal_id);

    create table orders (
      company_id uuid not null references companies (id),
      id uuid not null,
      number text not null check (length(number) between 1 and 60),
      deal_id uuid,
      status text not null default 'placed' check (status in ('placed', 'fulfilled', 'cancelled')),
      total_minor bigint not null,
      currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
      placed_at timestamptz not null,
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, deal_id) references deals (company_id, id)
    );
    create index orders_deal on orders (company_id, deal_id);

    create table subscriptions (
      company_id uuid not null references companies (id),
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      plan text,
      seats integer check (seats >= 0),
      amount_minor bigint not null,
      currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
      billing text not null default 'yearly' check (billing in ('monthly', 'quarterly', 'yearly')),
      monthly_minor bigint not null,
      starts_on date not null,
      ends_on date,
      renews_on date,
      auto_renew boolean not null default true,
      cancelled_on date,
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id)
    );
    create index subscriptions_renewal on subscriptions (company_id, renews_on) where ends_on is null and archived_at is null;

    create table invoices (
      company_id uuid not null references companies (id),
      id uuid not null,
      number text not null check (length(number) between 1 and 60),
      subscription_id uuid,
      order_id uuid,
      status text not null default 'open' check (status in ('draft', 'open', 'paid', 'void', 'uncollectible')),
      total_minor bigint not null,
      currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
      issued_on date not null,
      due_on date,
      paid_on date,
      source text, external_id text,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      archived_at timestamptz,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, subscription_id) references subscriptions (company_id, id),
      foreign key (company_id, order_id) references orders (company_id, id)
    );
    create index invoices_subscription on invoices (company_id, subscription_id);
    create index invoices_order on invoices (company_id, order_id);
    create index invoices_unpaid on invoices (company_id, due_on) where status = 'open';

    create table product_usage (
      company_id uuid not null references companies (id),
      id uuid not null,
      feature text not null check (length(feature) between 1 and 200),
      used_on date not null,
      contact_id uuid,
      subscription_id uuid,
      amount numeric(20, 4) not null default 1,
      seconds integer,
      errors integer,
      source text, external_id text,
      primary key (company_id, id),
      unique (company_id, source, external_id),
      foreign key (company_id, contact_id) references contacts (company_id, id),
      foreign key (company_id, subscription_id) references subscriptions (company_id, id)
    );
    create index product_usage_day on product_usage (company_id, used_on);
    create index product_usage_contact on product_usage (company_id, contact_id);
    create index product_usage_subscription on product_usage (company_id, subscription_id);

    create table churn_dates (
      company_id uuid not null references companies (id),
      id uuid not null,
      churned_on date not null,
      reason text check (length(reason) <= 500),
      feedback text check (length(feedback) <= 5000),
      source text, external_id text,
      created_at timestamptz not null default now(),
      primary key (company_id, id),
      unique (company_id, source, external_id)
    );
  `.execute(db);
}
