import type { TimelineMute } from "@tandem/domain/timeline/timeline-mute";
import { type Kysely, type RawBuilder, sql, type Transaction } from "kysely";
import { newId } from "../ids.ts";
import type { Database } from "../schema/database.ts";
import type { TimelineReader } from "./reader.ts";

/** Spares the reader what they muted in this company; the mutes are read once for the statement, not once a row. */
export function isNotMuted(companyId: string, { memberId }: TimelineReader): RawBuilder<boolean> {
  const muted = (column: "type" | "source") => sql`(select coalesce(array_agg(u.${sql.ref(column)}), '{}')
    from timeline_mutes u where u.company_id = ${companyId}::uuid and u.member_id = ${memberId}::uuid
      and u.${sql.ref(column)} is not null)::text[]`;
  return sql<boolean>`(e.type <> all(${muted("type")}) and e.source <> all(${muted("source")}))`;
}

/** What `reader` has muted in this company, as one JSON array. */
export const mutesJson = (companyId: RawBuilder<string>, reader: TimelineReader): RawBuilder<TimelineMute[]> => sql`(
  select coalesce(json_agg(json_build_object('id', u.id, 'type', u.type, 'source', u.source) order by u.id), '[]'::json)
  from timeline_mutes u where u.company_id = ${companyId} and u.member_id = ${reader.memberId}::uuid)`;

export async function listMutes(
  db: Kysely<Database>,
  companyId: string,
  reader: TimelineReader,
): Promise<TimelineMute[]> {
  const { rows } = await sql<{ mutes: TimelineMute[] }>`
    select ${mutesJson(sql`${companyId}::uuid`, reader)} as mutes`.execute(db);
  return rows[0]?.mutes ?? [];
}

/** Muting twice is muting once: answers the id of the mute that stands. */
export async function insertMute(
  trx: Transaction<Database>,
  mute: { companyId: string; memberId: string; type: string | null; source: string | null },
): Promise<string> {
  const { companyId, memberId, type, source } = mute;
  await trx
    .insertInto("timelineMutes")
    .values({ ...mute, id: newId() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await trx
    .selectFrom("timelineMutes")
    .select("id")
    .where("companyId", "=", companyId)
    .where("memberId", "=", memberId)
    .where("type", "is not distinct from", type)
    .where("source", "is not distinct from", source)
    .executeTakeFirstOrThrow();
  return id;
}

/** False where the member has no such mute in this company. */
export async function deleteMute(
  trx: Transaction<Database>,
  { companyId, memberId, id }: { companyId: string; memberId: string; id: string },
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("timelineMutes")
    .where("companyId", "=", companyId)
    .where("memberId", "=", memberId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
