import { type Kysely, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";

/** A meeting as its invitation tells it; nothing of agenda and notes. */
export interface MeetingToTell {
  title: string;
  startsAt: Date;
  endsAt: Date;
  location: string | null;
  invitationText: string | null;
  status: "planned" | "held" | "cancelled";
  isArchived: boolean;
  calendarUid: string | null;
  calendarSequence: number;
  invitedTo: string | null;
  organizerName: string | null;
  organizerEmail: string | null;
  timeZone: string;
  locale: string;
}

/** The meeting, archived or not, ours until the transaction ends. */
export async function lockMeetingToTell(
  trx: Transaction<Database>,
  companyId: string,
  meetingId: string,
): Promise<MeetingToTell | undefined> {
  const { rows } = await sql<MeetingToTell>`
    select r.title, r.starts_at, r.ends_at, r.location, r.invitation_text, r.status, r.archived_at is not null as is_archived,
      r.calendar_uid, r.calendar_sequence, r.invited_to, m.name as organizer_name, m.email::text as organizer_email,
      w.time_zone, w.locale
    from meetings r cross join workspace_settings w left join members m on m.id = r.organizer_member_id
    where r.company_id = ${companyId}::uuid and r.id = ${meetingId}::uuid for update of r`.execute(trx);
  return rows[0];
}

export interface Invitee {
  address: string;
  name: string;
}

/** Everybody who is to be there and can be written to, each address once; who left the company is not. */
export async function listInvitees(db: Kysely<Database>, companyId: string, meetingId: string): Promise<Invitee[]> {
  const { rows } = await sql<Invitee>`
    select distinct on (address) address, name from (
      select lower(coalesce(k.email, m.email, a.email)::text) as address, coalesce(k.name, m.name, a.email::text) as name, a.id
      from meeting_attendees a
        left join contacts k on k.company_id = ${companyId}::uuid and k.id = a.contact_id
        left join members m on m.id = a.member_id
      where a.company_id = ${companyId}::uuid and a.meeting_id = ${meetingId}::uuid
        and k.ended_on is null and k.archived_at is null) invitee
    where address is not null order by address, id`.execute(db);
  return rows;
}

export interface Invitation extends Invitee {
  id: string;
  method: "request" | "cancel";
  sequence: number;
  state: "queued" | "sent" | "failed";
  sentAt: Date | null;
  createdAt: Date;
}

export const listInvitations = (db: Kysely<Database>, companyId: string, meetingId: string): Promise<Invitation[]> =>
  db
    .selectFrom("meetingInvitations")
    .select(["id", "address", "name", "method", "sequence", "state", "sentAt", "createdAt"])
    .where("companyId", "=", companyId)
    .where("meetingId", "=", meetingId)
    .orderBy("id")
    .execute();

/** What these addresses are to be told next, in place of what they were told before. */
export async function queueInvitations(
  trx: Transaction<Database>,
  { companyId, meetingId, sequence, now }: { companyId: string; meetingId: string; sequence: number; now: Date },
  invitees: readonly (Invitee & Pick<Invitation, "method">)[],
): Promise<void> {
  if (invitees.length === 0) return;
  const news = { sequence, state: "queued" as const, note: null, begunAt: null, createdAt: now };
  await trx
    .insertInto("meetingInvitations")
    .values(invitees.map((one) => ({ ...one, ...news, companyId, meetingId, id: newId() })))
    .onConflict((conflict) =>
      conflict.columns(["companyId", "meetingId", "address"]).doUpdateSet((eb) => ({
        ...news,
        name: eb.ref("excluded.name"),
        method: eb.ref("excluded.method"),
      })),
    )
    .execute();
}

export async function forgetInvitations(
  trx: Transaction<Database>,
  companyId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom("meetingInvitations")
    .where("companyId", "=", companyId)
    .where("id", "in", [...ids])
    .execute();
}

/** The meeting remembers what its attendees were told; that is no edit, so its version stays. */
export async function markTold(
  trx: Transaction<Database>,
  companyId: string,
  meetingId: string,
  told: { calendarUid: string; calendarSequence: number; invitedTo: string },
): Promise<void> {
  await trx.updateTable("meetings").set(told).where("companyId", "=", companyId).where("id", "=", meetingId).execute();
}

/** Takes a waiting invitation for one worker; false where another one is at it or it was told already. */
export async function takeInvitation(
  db: Kysely<Database>,
  companyId: string,
  { id, sequence }: Pick<Invitation, "id" | "sequence">,
): Promise<boolean> {
  const taken = await db
    .updateTable("meetingInvitations")
    .set({ begunAt: sql`now()` })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .where("sequence", "=", sequence)
    .where("state", "=", "queued")
    .where(sql<boolean>`begun_at is null or begun_at < now() - interval '10 minutes'`)
    .returning("id")
    .executeTakeFirst();
  return taken !== undefined;
}

export async function recordInvitation(
  db: Kysely<Database>,
  companyId: string,
  { id, sequence }: Pick<Invitation, "id" | "sequence">,
  { state, note, sentAt }: { state: Invitation["state"]; note: string | null; sentAt?: Date },
): Promise<void> {
  await db
    .updateTable("meetingInvitations")
    .set({ state, note: note?.slice(0, 500) ?? null, begunAt: null, ...(sentAt && { sentAt }) })
    .where("companyId", "=", companyId)
    .where("id", "=", id)
    .where("sequence", "=", sequence)
    .execute();
}
