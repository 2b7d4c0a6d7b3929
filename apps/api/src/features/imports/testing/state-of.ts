import { sql } from "kysely";
import type { Importer } from "./bring-in.ts";

/** Everything an import writes, without ids and clocks. */
export const stateOf = async ({ db }: Importer) =>
  (
    await sql`select
      (select json_agg(json_build_array(c.name, p.name, f.open_deal_count, f.open_deal_minor) order by c.name) from companies c
        left join companies p on p.id = c.parent_company_id left join company_figures f on f.company_id = c.id) as companies,
      (select json_agg(json_build_array(d.name, d.external_id, s.name, d.value_minor, d.closed_on, d.version) order by d.external_id)
        from deals d join stages s on s.id = d.stage_id) as deals,
      (select json_agg(json_build_array(p.object, t.key, case when t.key !~ 'Ids?$' then t.value end, p.source_record) order by p.object, p.source_record, t.key)
        from provenance p, jsonb_each(p.told) t) as facts,
      (select json_agg(json_build_array(object, row, made, version) order by object, row, made) from import_records) as ledger,
      (select json_agg(json_build_array(type, title, amount_minor) order by type, title, amount_minor) from timeline_events) as events,
      (select json_agg(json_build_array(row, "column", value, message) order by row) from import_errors) as errors,
      (select count(*)::int from deal_stage_changes) as moves, (select count(*)::int from members where not active) as owners,
      (select json_agg(json_build_array(kind, counts, rows_done, rows_total, status, failure) order by created_at) from imports) as imports`.execute(
      db,
    )
  ).rows[0];
