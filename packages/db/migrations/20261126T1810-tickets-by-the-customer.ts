import { type Kysely, sql } from "kysely";

/**
 * A customer opens, answers, closes, reopens and rates tickets. The portal writes through functions alone, which judge by
 * the company and the contact that have entered; each locks the ticket and answers the status that it found.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function portal_hold_ticket(ticket uuid) returns text
      language plpgsql security definer set search_path = public, pg_temp as $$
    declare found_status text;
    begin
      select t.status into found_status from tickets t
        where t.company_id = portal_company() and t.id = ticket and t.archived_at is null
          and (t.requester_contact_id = portal_contact()
            or coalesce(nullif(current_setting('app.sees_all_tickets', true), ''), 'f')::boolean) for update;
      return found_status;
    end $$;

    create function portal_write_message(ticket uuid, message uuid, words text, at timestamptz) returns void
      language sql security definer set search_path = public, pg_temp as $$
      insert into ticket_messages (company_id, id, ticket_id, requester_contact_id, visibility, author_contact_id, author_name,
          body, sent_at, created_at)
        select t.company_id, message, t.id, t.requester_contact_id, 'public', c.id, c.name, words, at, at
        from tickets t join contacts c on c.company_id = t.company_id and c.id = portal_contact()
        where t.company_id = portal_company() and t.id = ticket
    $$;

    create function portal_open_ticket(ticket uuid, message uuid, subject text, priority text, words text, at timestamptz)
      returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
    declare given bigint;
    begin
      insert into tickets (company_id, id, subject, priority, requester_contact_id, opened_at, last_message_at, created_at, updated_at)
        values (portal_company(), ticket, subject, priority, portal_contact(), at, at, at, at) returning number into given;
      perform portal_write_message(ticket, message, words, at);
      return given;
    end $$;

    create function portal_reply_to_ticket(ticket uuid, message uuid, words text, at timestamptz) returns text
      language plpgsql security definer set search_path = public, pg_temp as $$
    declare found_status text := portal_hold_ticket(ticket);
    begin
      if found_status is null then return null; end if;
      perform portal_write_message(ticket, message, words, at);
      update tickets t set status = 'open', waiting_for = 'us', solved_at = null, closed_at = null,
        last_message_at = greatest(t.last_message_at, at), version = t.version + 1, updated_at = at
        where t.company_id = portal_company() and t.id = ticket;
      return found_status;
    end $$;

    create function portal_move_ticket(ticket uuid, wanted text, at timestamptz) returns text
      language plpgsql security definer set search_path = public, pg_temp as $$
    declare found_status text := portal_hold_ticket(ticket);
    begin
      if wanted = 'solved' and found_status in ('open', 'pending') then
        update tickets t set status = 'solved', waiting_for = 'nobody', solved_at = at, version = t.version + 1, updated_at = at
          where t.company_id = portal_company() and t.id = ticket;
      elsif wanted = 'open' and found_status in ('solved', 'closed') then
        update tickets t set status = 'open', waiting_for = 'us', solved_at = null, closed_at = null, version = t.version + 1,
          updated_at = at where t.company_id = portal_company() and t.id = ticket;
      end if;
      return found_status;
    end $$;

    create function portal_rate_ticket(ticket uuid, rating integer, words text, at timestamptz) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update tickets t set csat = rating, csat_comment = words, version = t.version + 1, updated_at = at
        where t.company_id = portal_company() and t.id = ticket and t.archived_at is null
          and t.requester_contact_id = portal_contact() and t.status in ('solved', 'closed');
      return found;
    end $$;

    revoke execute on function portal_hold_ticket, portal_write_message, portal_open_ticket, portal_reply_to_ticket,
      portal_move_ticket, portal_rate_ticket from public;
    grant execute on function portal_open_ticket, portal_reply_to_ticket, portal_move_ticket, portal_rate_ticket to tandem_portal;
    grant select (csat_comment) on tickets to tandem_portal;
  `.execute(db);
}
