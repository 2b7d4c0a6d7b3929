import type { Contact360 } from "@tandem/domain/contacts/contact-360";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { countJson } from "../company-360/list-json.ts";
import { contactJson } from "../contacts/contact-json.ts";
import type { JsonText } from "../json-text.ts";
import { runPrepared } from "../prepared.ts";
import type { PageText } from "../records/page-json.ts";
import type { Database } from "../schema/database.ts";
import { type TimelinePlace, timelinePage } from "../timeline/cursor.ts";
import type { TimelineReader } from "../timeline/reader.ts";
import { selectTimelinePage } from "../timeline/reads.ts";
import * as sections from "./sections.ts";

const FIRST_PAGE = 20;

interface Facts extends Pick<PageText<TimelinePlace>, "items" | "last" | "isMore"> {
  /** All but the timeline, as one object. */
  view: string;
}

interface Contact360Query {
  companyId: string;
  contactId: string;
  reader: TimelineReader;
  now: Date;
}

/** The 360 of a person at a company in one statement; undefined when there is no such contact at that company. */
export async function findContact360(
  db: Kysely<Database>,
  { companyId, contactId, reader, now }: Contact360Query,
): Promise<JsonText<Contact360> | undefined> {
  const { clearances, memberId } = reader;
  const values = { companyId, contactId, memberId, now };
  const [facts] = await runPrepared(db, `contact 360 ${clearances.join()}`, values, (slots) =>
    select360({ ...slots, reader: { memberId: slots.memberId, clearances } }),
  );
  return facts && `${facts.view.slice(0, -1)},"timeline":${timelinePage(facts)}}`;
}

function select360({ companyId, contactId, reader, now }: Contact360Query): RawBuilder<Facts> {
  const company = sql<string>`${companyId}::uuid`;
  const contact = sql<string>`${contactId}::uuid`;
  const scope = { company, contact, now };
  return sql<Facts>`
    select json_build_object('contact', ${contactJson(company, now)},
        'company', json_build_object('id', c.id, 'name', c.name, 'relationship', c.relationship, 'archivedAt', c.archived_at),
        'openTicketCount', ${countJson(sql`from tickets r where r.company_id = ${company} and r.requester_contact_id = ${contact}
          and r.status in ('open', 'pending') and r.archived_at is null`)},
        ${sql.join(Object.entries(sections).flatMap(([name, section]) => [sql.lit(name), section(scope)]))})::text as view,
      page.items, page.last, page.is_more
    from contacts k join companies c on c.id = ${company}
      cross join lateral (${selectTimelinePage({ companyId, contactId, reader, limit: FIRST_PAGE }, null)}) page
    where k.company_id = ${company} and k.id = ${contact}`;
}
