import { type RawBuilder, sql } from "kysely";

/** One kind of record in the search. `r` is its row, `c` its company, `a` what was asked (see `search-book.ts`). */
export interface SearchKind {
  table: string;
  /** What people call it; an index on trigrams stands on exactly this. */
  text: RawBuilder<string>;
  /** The form of the question to compare with it: as typed, or without accents. */
  asked: "raw" | "folded";
  /** Which rows the search may find at all. */
  isThere: RawBuilder<boolean>;
  /** Its text is a name: few have much of it in common, and a single letter finds it too. */
  isName?: boolean;
  /** It is also found by these, each along an index: whole, anywhere in it, or by what has an @. */
  also: { whole: RawBuilder<boolean>[]; part: RawBuilder<boolean>[]; address: RawBuilder<boolean>[] };
  /** Among equally good hits: what is going on comes before what is over, the latest first. */
  order: RawBuilder<unknown>;
  /** Which of a company's come along when the company itself was found, those first that matter most. */
  ofCompany: { where: RawBuilder<boolean>; order: RawBuilder<unknown> };
}

const isKept = sql<boolean>`r.archived_at is null`;
const decides = sql`(r.roles && array['champion', 'decision_maker', 'economic_buyer'])`;
const contains = (column: RawBuilder<unknown>) => sql<boolean>`${column} ilike '%' || a.raw_like || '%'`;

export const SEARCH_KINDS = {
  companies: {
    table: "companies",
    text: sql<string>`search_text(r.name)`,
    asked: "folded",
    isThere: isKept,
    isName: true,
    also: { whole: [sql`r.domain = a.raw::citext`], part: [contains(sql`r.domain::text`)], address: [] },
    order: sql`array_position(array['customer', 'prospect', 'partner', 'former'], r.relationship), lower(r.name)`,
    ofCompany: { where: sql`false`, order: sql`r.id` },
  },
  contacts: {
    table: "contacts",
    text: sql<string>`search_text(r.name)`,
    asked: "folded",
    isThere: isKept,
    isName: true,
    also: {
      whole: [],
      part: [contains(sql`r.email::text`)],
      address: [sql`r.email = a.raw::citext`, sql`r.other_emails @> array[lower(a.raw)]`],
    },
    order: sql`r.ended_on is not null, ${decides} desc, lower(r.name)`,
    ofCompany: {
      where: sql`r.ended_on is null`,
      order: sql`${decides} desc, lower(r.name)`,
    },
  },
  deals: {
    table: "deals",
    text: sql<string>`r.name`,
    asked: "raw",
    isThere: isKept,
    also: { whole: [], part: [], address: [] },
    order: sql`r.stage_kind <> 'open', coalesce(r.closed_on, r.expected_close_on) desc nulls last`,
    ofCompany: { where: sql`r.stage_kind = 'open'`, order: sql`r.expected_close_on nulls last` },
  },
  objectives: {
    table: "objectives",
    text: sql<string>`r.title`,
    asked: "raw",
    isThere: isKept,
    also: { whole: [], part: [], address: [] },
    order: sql`r.status in ('completed', 'abandoned'), r.due_on desc nulls last`,
    ofCompany: {
      where: sql`r.status in ('not_started', 'in_progress', 'paused')`,
      order: sql`r.due_on nulls last`,
    },
  },
  tickets: {
    table: "tickets",
    text: sql<string>`r.subject`,
    asked: "raw",
    isThere: isKept,
    also: { whole: [sql`r.number = a.number`], part: [], address: [] },
    order: sql`r.status in ('solved', 'closed'), r.opened_at desc`,
    ofCompany: { where: sql`r.status in ('open', 'pending')`, order: sql`r.opened_at desc` },
  },
  services: {
    table: "services",
    text: sql<string>`r.name`,
    asked: "raw",
    isThere: isKept,
    also: { whole: [], part: [], address: [] },
    order: sql`r.status in ('completed', 'cancelled'), r.starts_on desc nulls last`,
    ofCompany: { where: sql`r.status in ('planned', 'active', 'paused')`, order: sql`r.starts_on nulls last` },
  },
} satisfies Record<string, SearchKind>;
