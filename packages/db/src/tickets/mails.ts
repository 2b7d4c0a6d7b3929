import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** Who looks after a ticket: its assignee, else the owner of the company, as far as they can be reached. */
export async function listTicketKeepers(db: Kysely<Database>, companyId: string, ticketId: string) {
  const { rows } = await sql<{ id: string; name: string; email: string }>`
    select m.id, m.name, m.email from tickets t join companies c on c.id = ${companyId}::uuid
      left join members a on a.id = t.assignee_member_id and a.active
      join members m on m.id = coalesce(a.id, c.owner_member_id) and m.active and m.email is not null
    where t.company_id = ${companyId}::uuid and t.id = ${ticketId}::uuid and t.archived_at is null`.execute(db);
  return rows;
}

export interface TicketToMail {
  number: number;
  subject: string;
  csat: number | null;
  companyName: string;
  requesterName: string | null;
  /** null where they may not sign in */
  requesterEmail: string | null;
  /** of the last public message of that side */
  author: string | null;
  body: string | null;
}

/** What a mail about a ticket says, with the last public message of one side; undefined once it is in the archive. */
export async function findTicketToMail(
  db: Kysely<Database>,
  companyId: string,
  ticketId: string,
  side: "member" | "contact",
): Promise<TicketToMail | undefined> {
  const { rows } = await sql<TicketToMail>`
    select t.number, t.subject, t.csat, f.name as company_name, r.name as requester_name,
      case when exists (select from portal_access p where p.company_id = ${companyId}::uuid and p.contact_id = r.id
        and p.withdrawn_at is null) and r.archived_at is null and r.ended_on is null then r.email::text end as requester_email,
      k.author_name as author, k.body
    from tickets t join companies f on f.id = ${companyId}::uuid and f.archived_at is null
      left join contacts r on r.company_id = ${companyId}::uuid and r.id = t.requester_contact_id
      left join lateral (
        select m.author_name, m.body from ticket_messages m
        where m.company_id = ${companyId}::uuid and m.ticket_id = t.id and m.visibility = 'public'
          and (case when ${side} = 'member' then m.author_member_id else m.author_contact_id end) is not null
        order by m.sent_at desc, m.id desc limit 1
      ) k on true
    where t.company_id = ${companyId}::uuid and t.id = ${ticketId}::uuid and t.archived_at is null`.execute(db);
  return rows[0];
}
