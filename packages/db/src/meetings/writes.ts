import { type Insertable, sql, type Transaction, type Updateable } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

export async function insertMeeting(trx: Transaction<Database>, row: Insertable<Database["meetings"]>): Promise<void> {
  await trx.insertInto("meetings").values(row).execute();
}

/** Raises the version, so that a change based on the old one is refused. */
export async function updateMeeting(
  trx: Transaction<Database>,
  companyId: string,
  id: string,
  changes: Updateable<Database["meetings"]>,
): Promise<void> {
  await trx
    .updateTable("meetings")
    .set({ ...changes, version: sql`version + 1` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .execute();
}

export interface NewAttendee {
  contactId?: string;
  memberId?: string;
  email?: string;
}

/** From now on these are invited and nobody else; who stays keeps the answer they gave. */
export async function replaceAttendees(
  trx: Transaction<Database>,
  companyId: string,
  meetingId: string,
  attendees: readonly NewAttendee[],
): Promise<void> {
  const before = await trx
    .deleteFrom("meetingAttendees")
    .where("companyId", "=", companyId)
    .where("meetingId", "=", meetingId)
    .returning(["contactId", "memberId", "email", "response"])
    .execute();
  const answers = new Map(before.map((one) => [keyOf(one), one.response]));
  const invited = new Map(attendees.map((one) => [keyOf(one), one]));
  if (invited.size === 0) return;
  const rows = [...invited].map(([key, one]) => ({
    ...one,
    companyId,
    meetingId,
    id: newId(),
    response: answers.get(key),
  }));
  await trx.insertInto("meetingAttendees").values(rows).execute();
}

const keyOf = (one: { contactId?: string | null; memberId?: string | null; email?: string | null }) =>
  one.contactId ?? one.memberId ?? one.email ?? "";
