import { type Kysely, sql } from "kysely";

/**
 * What is told of objectives by mail waits here until it goes out, gathered by address. A follower's id is the key of their
 * unsubscribe link, whoever they are: so the collaborators' own column goes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objective_followers (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      address citext not null check (length(address) <= 254),
      unsubscribed_at timestamptz,
      primary key (company_id, id),
      unique (company_id, objective_id, address),
      foreign key (company_id, objective_id) references objectives (company_id, id)
    );
    comment on column objective_followers.id is 'random, not in order: it is the key of the unsubscribe link';
    create index objective_followers_key on objective_followers (id);
    create index objective_followers_address on objective_followers (address);
    alter table objective_followers enable row level security;

    create table objective_news (
      company_id uuid not null,
      id uuid not null,
      objective_id uuid not null,
      address citext not null check (length(address) <= 254),
      happened_at timestamptz not null,
      author_name text not null check (length(author_name) <= 200),
      changes jsonb not null,
      comment_id uuid,
      was_shared boolean not null,
      primary key (company_id, id),
      foreign key (company_id, objective_id) references objectives (company_id, id)
    );
    comment on column objective_news.was_shared is 'whether the customer saw the objective when it happened: what was internal then stays so';
    create index objective_news_address on objective_news (address, happened_at);
    create index objective_news_objective on objective_news (company_id, objective_id);
    alter table objective_news enable row level security;

    alter table objective_collaborators drop column unsubscribed_at;
  `.execute(db);
}
