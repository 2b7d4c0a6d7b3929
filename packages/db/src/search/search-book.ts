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
const MOST_RANKED = 300;
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

/** What the text of the statement depends on. */
interface Form {
  length: "letter" | "short" | "long";
  isAddress: boolean;
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
 * words are looked for, and by a single letter only companies and people: an index on trigrams has nothing to go by else.
 */
export async function searchBook(db: Kysely<Database>, { q, limit, seesMoney, now }: Search): Promise<SearchHits> {
  const form: Form = {
    length: [...q].length >= 3 ? "long" : [...q].length === 2 ? "short" : "letter",
    isAddress: q.includes("@"),
  };
  const number = q.match(/^#?(\d{1,15})$/)?.[1];
  const like = q.replace(/[\\%_]/g, "\\$&");
  const values: Slots = { q, like, number: number ? Number(number) : null, limit };
  const [found] = await runPrepared(db, `search ${form.length} ${form.isAddress} ${seesMoney}`, values, (slots) =>
    select(slots, form, seesMoney),
  );
  if (!found) throw new Error("the search answered no row");
  return toHits(found.hits, { q, limit, today: workspaceDay(now, found.timeZone) });
}

type KindName = keyof typeof SEARCH_KINDS;
const KINDS = Object.entries(SEARCH_KINDS) as [KindName, SearchKind][];

function select({ q, like, number, limit }: Slots, form: Form, seesMoney: boolean): RawBuilder<Found> {
  const json = hitJson(seesMoney);
  const size = sql<number>`${limit}::int`;
  // whatever compares with `a` has read it, and so has the threshold by then
  const asked = sql`select ${q}::text as raw, search_text(${q}::text) as folded, ${like}::text as raw_like,
      search_text(${like}::text) as folded_like, ${number}::bigint as number
    where set_config('pg_trgm.word_similarity_threshold', ${sql.lit(SIMILAR_ENOUGH)}, true) is not null`;
  const steps = KINDS.flatMap(([name, kind]) => [
    sql`${sql.ref(`strict_${name}`)} as materialized (${strict(kind, form)})`,
    sql`${sql.ref(`found_${name}`)} as materialized (${ranked(name, kind, { size, form, json: json[name] })})`,
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

/** Rows that have the question in them; names that begin with it apart, so that no crowd of others keeps them out. */
function strict(kind: SearchKind, form: Form): RawBuilder<unknown> {
  const { whole, part, address } = kind.also;
  const isLong = form.length === "long";
  const anywhere = isLong ? sql`'%' || ${likeOf(kind)} || '%'` : sql`'% ' || ${likeOf(kind)} || '%'`;
  const contains = sql`${kind.text} ilike ${anywhere}`;
  const inText = isLong && !kind.isName ? [contains] : [startsWith(kind), contains];
  const ways = [
    ...(form.length === "letter" && !kind.isName ? [sql`false`] : inText),
    ...whole,
    ...(form.isAddress ? address : []),
    ...(isLong ? part : []),
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
  { size, form, json }: { size: RawBuilder<number>; form: Form; json: RawBuilder<unknown> },
): RawBuilder<unknown> {
  const own = sql.ref(`strict_${name}`);
  const sources = [sql`select company_id, id, 3 as tier, 0 as via from ${own}`];
  if (form.length === "long") {
    sources.push(similar(kind, own, size));
    if (name !== "companies") sources.push(ofCompanies(kind, size));
  }
  const ways = [sql`false`, ...kind.also.whole, ...(form.isAddress ? kind.also.address : [])];
  const whole = sql.join(ways, sql` or `);
  const rank = sql`case when ${kind.text} = lower(${askedOf(kind)}) or lower(${kind.text}) = lower(${askedOf(kind)}) or ${whole} then 0
    when ${startsWith(kind)} then 1 when ${hasWord(kind)} then 2 else n.tier end`;
  const isIt = (row: RawBuilder<unknown>) =>
    name === "companies" ? sql`r.id = ${row}.id` : sql`r.company_id = ${row}.company_id and r.id = ${row}.id`;
  const likeness = sql`case when n.tier = 4 then -word_similarity(${askedOf(kind)}, ${kind.text}) else n.via end`;
  // each candidate is looked up by its key: whole tables would be read where PostgreSQL cannot know how few there are
  return sql`
    select o.at as nth, o.id, o.rank, json_build_object('id', o.id, 'rank', o.rank, 'hit',
      (select json_build_object(${json}) from ${sql.table(kind.table)} r, companies c
        where c.id = o.company_id and ${isIt(sql`o`)})) as item
    from (
      select m.*, row_number() over (order by m.rank, m.likeness, m.place) as at from (
        select r.id, c.id as company_id, ${rank} as rank, ${likeness} as likeness,
          row_number() over (order by ${kind.order}, r.id) as place
        from (select company_id, id, min(tier) as tier, min(via) as via from (${sql.join(sources, sql` union all `)}) s
            group by company_id, id) n
          cross join lateral (select * from ${sql.table(kind.table)} r where ${isIt(sql`n`)} and ${kind.isThere} offset 0) r
          cross join lateral (select c.id from companies c where c.id = n.company_id and c.archived_at is null offset 0) c
          cross join asked a
      ) m
    ) o where o.at <= ${size} + 1 order by o.at`;
}

/** Companies spelled like the question, where few have it in them; of the rest only where neither they nor a company has. */
const similar = (kind: SearchKind, own: RawBuilder<unknown>, size: RawBuilder<number>) => sql`
  (select ${key(kind)}, 4 as tier, 0 as via from asked a, ${sql.table(kind.table)} r
    where ${
      kind.table === "companies"
        ? sql`(select count(*) from ${own}) < ${size}`
        : sql`not exists (select from ${own}) and not exists (select from strict_companies)`
    } and ${kind.isThere} and ${kind.text} %> ${askedOf(kind)}
    order by word_similarity(${askedOf(kind)}, ${kind.text}) desc, r.id limit ${size})`;

/** What belongs to the best of the companies that were found by their own words. */
const ofCompanies = (kind: SearchKind, size: RawBuilder<number>) => sql`
  (select e.company_id, e.id, 5 as tier, t.nth as via
    from (select id, nth from found_companies where rank <= 2 order by nth limit ${sql.lit(COMPANIES_LOOKED_INTO)}) t
      cross join lateral (select r.company_id, r.id from ${sql.table(kind.table)} r
        where r.company_id = t.id and ${kind.isThere} and ${kind.ofCompany.where}
        order by ${kind.ofCompany.order}, r.id limit ${size}) e)`;
