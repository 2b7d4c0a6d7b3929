import { CONTACT_ROLES, type ContactSort } from "@tandem/domain/contacts/contact";
import type { Sort } from "@tandem/domain/fields/sorts";
import { type RawBuilder, sql } from "kysely";
import { rankOf, type SortKey, type SortKeys, sortableTime, sortableWords, sortOf } from "../records/sort-key.ts";
import { isActivity } from "./contact-json.ts";

/** On `contacts k`, its company `c`, and `heard` of `joinHeard`. */
const KEYS: SortKeys<ContactSort> = {
  name: { by: sql`lower(k.name)`, type: "text" },
  title: { by: sortableWords(sql`k.title`), type: "text" },
  email: { by: sortableWords(sql`k.email::text`), type: "text" },
  company: { by: sql`lower(c.name)`, type: "text" },
  role: { by: sql`(${rankOf(sql`k.roles[1]`, CONTACT_ROLES)} || lower(k.name))`, type: "text" },
  last_activity: { by: sql`coalesce(${sortableTime(sql`heard.latest`)}, '0')`, type: "text" },
};

/** Where those who left are shown with the others they come last, whichever way the others are sorted. */
export function contactOrder(sort: Sort<ContactSort>, left: boolean | undefined): SortKey {
  const key = sortOf(KEYS, sort);
  if (left !== undefined) return key;
  const [there, gone] = key.order === "asc" ? ["0", "1"] : ["1", "0"];
  return {
    ...key,
    by: sql`(case when k.ended_on is null then ${sql.lit(there)} else ${sql.lit(gone)} end || ${key.by})`,
  };
}

/** When each was last heard of, found in one walk through the company's events; only where it is what sorts. */
export const heardOf = (companyId: RawBuilder<unknown>, now: Date): RawBuilder<unknown> =>
  sql`(select named.contact_id, max(e.occurred_at) as latest
    from timeline_events e, unnest(e.contact_ids) as named (contact_id)
    where e.company_id = ${companyId} and ${isActivity(now)} group by named.contact_id)`;
