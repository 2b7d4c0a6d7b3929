import type { SearchHits } from "@tandem/domain/search/search-hits";
import { workspaceDay } from "@tandem/domain/workspace/workspace-day";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { runPrepared } from "../prepared.ts";
import type { Database } from "../schema/database.ts";
import { hitJson } from "./hit-json.ts";
import { SEARCH_KINDS, type SearchKind } from "./search-kinds.ts";
import { type StoredHits, toHits } from "./to-hits.ts";

/** How much of the question a similar word must share; PostgreSQL's own 0.6 misses two swapped letters in "Northwind". */
const SIMILAR_ENOUGH = "0.42";
/** So many rows of a kind that contain the question are ranked; a word that more of them contain says little. */
const MOST_RANKED = 1000;
const COMPANIES_LOOKED_INTO = 3;

interface Search {
  q: string;
  /** hits per kind; one more is read to know whether there are more */
  limit: number;
  seesMoney: boolean;
  now: Date;
}

interface Found {
  hits: StoredHits;
  timeZone: string;
}

interface Slots {
  q: string;
  like: string;
  number: number | null;
  limit: number;
}

/**
 * Everything that goes by such a name, in one statement: of each kind those that begin with the question, contain it or,
 * where few do, are spelled like it; and what belongs to the companies found. Below three characters only beginnings of
 * words are looked for: an index on trigrams has nothing to go by else.
 */
export async function searchBook(db: Kysely<Database>, { q, limit, seesMoney, now }: Search): Promise<SearchHits> {
  const isLong = [...q].length >= 3;
  const number = q.match(/^#?(\d{1,15})$/)?.[1];
  const like = q.replace(/[\\%_]/g, "\\$&");
  const values: Slots = { q, like, number: number ? Number(number) : null, limit };
  const [found] = await runPrepared(db, `search ${isLong} ${seesMoney}`, values, (slots) =>
    select(slots, isLong, seesMoney),
  );
  if (!found) throw new Error("the search answered no row");
  return toHits(found.hits, { q, limit, today: workspaceDay(now, found.timeZone) });
}

type KindName = keyof typeof SEARCH_KINDS;
const KINDS = Object.entries(SEARCH_KINDS) as [KindName, SearchKind][];

function select({ q, like, number, limit }: Slots, isLong: boolean, seesMoney: boolean): RawBuilder<Found> {
  const json = hitJson(seesMoney);
  const size = sql<number>`${limit}::int`;
  // whatever compares with `a` has read it, and so has the threshold by then
  const asked = sql`select ${q}::text as raw, search_text(${q}::text) as folded, ${like}::text as raw_like,
      search_text(${like}::text) as folded_like, ${number}::bigint as number
    where set_config('pg_trgm.word_similarity_threshold', ${sql.lit(SIMILAR_ENOUGH)}, true) is not null`;
  const steps = KINDS.flatMap(([name, kind]) => [
    sql`${sql.ref(`strict_${name}`)} as materialized (${strict(kind, isLong)})`,
    sql`${sql.ref(`found_${name}`)} as materialized (${ranked(name, kind, { size, isLong, json: json[name] })})`,
  ]);
  const answer = KINDS.flatMap(([name]) => [
    sql.lit(name),
    sql`(select coalesce(json_agg(f.item order by f.nth), '[]'::json) from ${sql.ref(`found_${name}`)} f)`,
  ]);
  return sql`with asked as materialized (${asked}), ${sql.join(steps)} select json_build_object(${sql.join(answer)}) as hits,
    (select time_zone from workspace_settings) as time_zone`;
}

const key = (kind: SearchKind) =>
  kind.table === "companies" ? sql`r.id as company_id, r.id` : sql`r.company_id, r.id`;
const likeOf = (kind: SearchKind) => (kind.asked === "raw" ? sql`a.raw_like` : sql`a.folded_like`);
const askedOf = (kind: SearchKind) => (kind.asked === "raw" ? sql`a.raw` : sql`a.folded`);
const startsWith = (kind: SearchKind) => sql`${kind.text} ilike ${likeOf(kind)} || '%'`;
const hasWord = (kind: SearchKind) =>
  sql`translate(${kind.text}, '-/.(&', '     ') ilike '% ' || ${likeOf(kind)} || '%'`;

/** Rows that have the question in them: its beginning apart, so that no crowd of others keeps it out. */
function strict(kind: SearchKind, isLong: boolean): RawBuilder<unknown> {
  const anywhere = isLong ? sql`'%' || ${likeOf(kind)} || '%'` : sql`'% ' || ${likeOf(kind)} || '%'`;
  const ways = [
    startsWith(kind),
    sql`${kind.text} ilike ${anywhere}`,
    ...kind.also.whole,
    ...(isLong ? kind.also.part : []),
  ];
  const parts = ways.map(
    (way) => sql`(select ${key(kind)} from asked a, ${sql.table(kind.table)} r
      where ${kind.isThere} and ${way} limit ${sql.lit(MOST_RANKED)})`,
  );
  return sql.join(parts, sql` union `);
}

function ranked(
  name: KindName,
  kind: SearchKind,
  { size, isLong, json }: { size: RawBuilder<number>; isLong: boolean; json: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const own = sql.ref(`strict_${name}`);
  const sources = [sql`select company_id, id, 3 as tier, 0 as via from ${own}`];
  if (isLong) {
    sources.push(similar(kind, own, size));
    if (name !== "companies") sources.push(ofCompanies(kind, size));
  }
  const whole = kind.also.whole.length > 0 ? sql.join(kind.also.whole, sql` or `) : sql`false`;
  const rank = sql`case when ${kind.text} = lower(${askedOf(kind)}) or lower(${kind.text}) = lower(${askedOf(kind)}) or ${whole} then 0
    when ${startsWith(kind)} then 1 when ${hasWord(kind)} then 2 else n.tier end`;
  const isSame = kind.table === "companies" ? sql`r.id = n.id` : sql`r.company_id = n.company_id and r.id = n.id`;
  return sql`
    select row_number() over () as nth, g.id, g.rank, json_build_object('id', g.id, 'rank', g.rank, 'hit', g.hit) as item
    from (
      select o.id, o.rank, (select json_build_object(${json}) from ${sql.table(kind.table)} r, companies c
        where c.id = o.company_id and ${kind.table === "companies" ? sql`r.id = o.id` : sql`r.company_id = o.company_id and r.id = o.id`}) as hit
      from (
        select r.id, c.id as company_id, ${rank} as rank, row_number() over (order by ${rank},
          case when n.tier = 4 then -word_similarity(${askedOf(kind)}, ${kind.text}) else n.via end, ${kind.order}, r.id) as place
        from (select company_id, id, min(tier) as tier, min(via) as via from (${sql.join(sources, sql` union all `)}) s group by company_id, id) n
          join ${sql.table(kind.table)} r on ${isSame} join companies c on c.id = n.company_id and c.archived_at is null
          cross join asked a
        where ${kind.isThere}
      ) o where o.place <= ${size} + 1 order by o.place
    ) g`;
}

/** Rows spelled like the question, asked for only where few have it in them. */
const similar = (kind: SearchKind, own: RawBuilder<unknown>, size: RawBuilder<number>) => sql`
  (select ${key(kind)}, 4 as tier, 0 as via from asked a, ${sql.table(kind.table)} r
    where (select count(*) from ${own}) < ${size} and ${kind.isThere} and ${kind.text} %> ${askedOf(kind)}
    order by word_similarity(${askedOf(kind)}, ${kind.text}) desc, r.id limit ${size})`;

/** What belongs to the best of the companies that were found by their own words. */
const ofCompanies = (kind: SearchKind, size: RawBuilder<number>) => sql`
  (select e.company_id, e.id, 5 as tier, t.nth as via
    from (select id, nth from found_companies where rank <= 2 order by nth limit ${sql.lit(COMPANIES_LOOKED_INTO)}) t
      cross join lateral (select r.company_id, r.id from ${sql.table(kind.table)} r
        where r.company_id = t.id and ${kind.isThere} and ${kind.ofCompany.where}
        order by ${kind.ofCompany.order}, r.id limit ${size}) e)`;
