import { sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import { insertRows } from "../records/bulk-rows.ts";
import type { Database } from "../schema/database.ts";
import { ledgerKeys, type UndoRecord } from "./undo.ts";

export interface Seat {
  companyId: string;
  memberId: string;
}

/**
 * Active members who became visible to these companies' contacts; those who only stand in old files are not shown. Answers
 * the seats that nobody had before.
 */
export async function takeSeats(trx: Transaction<Database>, seats: readonly Seat[]): Promise<Seat[]> {
  if (seats.length === 0) return [];
  const { rows } = await sql<Seat & { isNew: boolean }>`
    insert into company_team (company_id, member_id)
    select distinct s."companyId", s."memberId" from json_to_recordset(${JSON.stringify(seats)}::json) as s ("companyId" uuid, "memberId" uuid)
      join members m on m.id = s."memberId" and m.active
    on conflict (company_id, member_id) do update set left_at = null where company_team.left_at is not null
    returning company_id, member_id, xmax = 0 as is_new`.execute(trx);
  return rows.filter(({ isNew }) => isNew);
}

/** For the undo: the ledger names a seat by its member. */
export async function recordSeats(trx: Transaction<Database>, importId: string, seats: readonly Seat[]): Promise<void> {
  await insertRows(
    trx,
    "importRecords",
    seats.map(({ companyId, memberId }) => ({
      companyId,
      id: newId(),
      importId,
      row: 0,
      object: "seat",
      recordId: memberId,
      made: "created",
    })),
  );
}

/** Where a customer meets a member: who still stands in one of these keeps the seat. */
const PLACES = [
  ["deals", "owner_member_id"],
  ["tickets", "assignee_member_id"],
  ["ticket_messages", "author_member_id"],
  ["meetings", "organizer_member_id"],
  ["meeting_attendees", "member_id"],
  ["calls", "member_id"],
  ["services", "owner_member_id"],
  ["deliverables", "owner_member_id"],
  ["objectives", "assignee_member_id"],
  ["objective_comments", "author_member_id"],
] as const;

export async function leaveSeats(trx: Transaction<Database>, seats: readonly UndoRecord[]): Promise<void> {
  const places = PLACES.map(
    ([table, column]) =>
      sql`exists (select from ${sql.table(table)} p where p.company_id = k."companyId" and p.${sql.ref(column)} = k."recordId")`,
  );
  await sql`
    delete from company_team t using ${ledgerKeys(seats)}
    where t.company_id = k."companyId" and t.member_id = k."recordId"
      and not exists (select from companies c where c.id = k."companyId" and c.owner_member_id = k."recordId")
      and not (${sql.join(places, sql` or `)})`.execute(trx);
}
