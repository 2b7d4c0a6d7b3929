import { type Kysely, sql } from "kysely";

/**
 * A move of a deal can be taken back as if it had not been, two people may edit different fields of one deal at once, and
 * the book's average stay in a stage is read from an index alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table deals add column field_versions jsonb not null default '{}';
    comment on column deals.field_versions is 'by field, the version that changed it last; "_" is the last version that kept this';
    alter table deal_stage_changes add column before_move jsonb;
    comment on column deal_stage_changes.before_move is 'what the move changed beside the stage, as it was: taking it back restores it';
    create index deal_stage_changes_stays on deal_stage_changes (from_stage_id) include (days_in_previous);
    drop index deal_stage_changes_from;
  `.execute(db);
}
