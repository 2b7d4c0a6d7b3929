import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";
import type { TimelineCopy } from "../timeline/writes.ts";

export type FollowedCopy = Pick<
  TimelineCopy,
  "title" | "body" | "occurredAt" | "facts" | "amount" | "contactIds" | "actor"
> & {
  companyId: string;
  recordId: string;
};

/** Facts were changed: the rows of the timeline that show them follow, in one statement for any number of records. */
export async function followRecords(
  trx: Transaction<Database>,
  object: string,
  copies: readonly FollowedCopy[],
): Promise<void> {
  if (copies.length === 0) return;
  const rows = copies.map(({ title, occurredAt, amount, actor, ...copy }) => ({
    ...copy,
    actorKind: actor?.kind,
    actorMemberId: actor?.kind === "member" ? actor.id : null,
    actorContactId: actor?.kind === "contact" ? actor.id : null,
    actorName: actor?.name,
    title: title?.slice(0, 1000),
    occurredAt: occurredAt?.toISOString(),
    tellsAmount: amount !== undefined,
    amountMinor: amount?.minor,
    currency: amount?.currency,
  }));
  await sql`
    update timeline_events e set title = coalesce(k.title, e.title), body = coalesce(k.body, e.body),
      occurred_at = coalesce(k."occurredAt", e.occurred_at), facts = coalesce(k.facts, e.facts),
      amount_minor = case when k."tellsAmount" then k."amountMinor" else e.amount_minor end,
      currency = case when k."tellsAmount" then k.currency else e.currency end,
      contact_ids = coalesce(k."contactIds", e.contact_ids), actor_kind = coalesce(k."actorKind", e.actor_kind),
      actor_name = coalesce(k."actorName", e.actor_name),
      actor_member_id = case when k."actorKind" is null then e.actor_member_id else k."actorMemberId" end,
      actor_contact_id = case when k."actorKind" is null then e.actor_contact_id else k."actorContactId" end
    from json_to_recordset(${JSON.stringify(rows)}::json) as k ("companyId" uuid, "recordId" uuid, title text, body text,
      "occurredAt" timestamptz, facts jsonb, "tellsAmount" boolean, "amountMinor" bigint, currency text, "contactIds" uuid[],
      "actorKind" text, "actorName" text, "actorMemberId" uuid, "actorContactId" uuid)
    where e.company_id = k."companyId" and e.object = ${object} and e.record_id = k."recordId"`.execute(trx);
}
