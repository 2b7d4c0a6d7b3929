import { type RawBuilder, sql } from "kysely";

/** The newest snapshot of the company's health, and how the score moved within seven days; null before the first one. */
export const healthJson = (company: RawBuilder<string>): RawBuilder<unknown> => sql`(
  select json_build_object('score', h.score, 'band', h.band, 'coverage', h.coverage, 'day', h.day,
    'change', h.score - (select b.score from health_snapshots b where b.company_id = ${company} and b.day <= h.day - 7
      order by b.day desc limit 1))
  from health_snapshots h where h.company_id = ${company} order by h.day desc limit 1)`;
