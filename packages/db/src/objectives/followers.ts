import { randomUUID } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** Somebody who is told of an objective by mail: its assignee, or an address that takes part. */
export interface Follower {
  address: string;
  name: string;
  isMember: boolean;
  memberId: string | null;
  contactId: string | null;
  /** Who is no member reads it now: it is shared, and with them where they are a contact. */
  reads: boolean;
}

interface ObjectiveKey {
  companyId: string;
  objectiveId: string;
}

/** Who is told, each address once, without those who unsubscribed; nobody of an objective or a company in the archive. */
export async function listFollowers(
  db: Kysely<Database>,
  { companyId, objectiveId }: ObjectiveKey,
): Promise<Follower[]> {
  const company = sql`${companyId}::uuid`;
  const objective = sql`${objectiveId}::uuid`;
  const { rows } = await sql<Follower>`
    with it as (
      select o.* from objectives o join companies f on f.id = ${company} and f.archived_at is null
      where o.company_id = ${company} and o.id = ${objective} and o.archived_at is null
    ), people as (
      select m.email as address, m.name, null::uuid as contact_id from it join members m on m.id = it.assignee_member_id
      union all
      select c.email, c.name, c.id from it join contacts c on c.company_id = ${company} and c.id = it.assignee_contact_id
        where c.archived_at is null and c.ended_on is null
      union all
      select k.email, coalesce(c.name, k.email::text), c.id from it
        join objective_collaborators k on k.company_id = ${company} and k.objective_id = it.id
        left join contacts c on c.company_id = ${company} and c.email = k.email and c.archived_at is null
    )
    select distinct on (p.address) p.address::text, coalesce(m.name, p.name) as name, m.id is not null as is_member,
      m.id as member_id, p.contact_id,
      it.shared_at is not null and (p.contact_id is null or it.shared_contact_ids is null
        or p.contact_id = any (it.shared_contact_ids)) as reads
    from people p cross join it left join members m on m.email = p.address
    where p.address is not null and coalesce(m.active, true) and not exists (
      select from objective_followers u where u.company_id = ${company} and u.objective_id = it.id
        and u.address = p.address and u.unsubscribed_at is not null)
    order by p.address, p.contact_id nulls last`.execute(db);
  return rows;
}

/** The key of the link with which this address unsubscribes from this objective; the same one every time. */
export async function keyOfFollower(
  trx: Transaction<Database>,
  { companyId, objectiveId, address }: ObjectiveKey & { address: string },
): Promise<string> {
  const { id } = await trx
    .insertInto("objectiveFollowers")
    .values({ companyId, id: randomUUID(), objectiveId, address })
    .onConflict((conflict) =>
      conflict
        .columns(["companyId", "objectiveId", "address"])
        .doUpdateSet({ address: (eb) => eb.ref("excluded.address") }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Whose key it is, whether they still get mails, and from how many objectives. */
export async function findFollower(db: Kysely<Database>, key: string) {
  const { rows } = await sql<{ address: string; isOn: boolean; count: number }>`
    select u.address::text, u.unsubscribed_at is null as is_on,
      (select count(*)::int from objective_followers o where o.address = u.address and o.unsubscribed_at is null) as count
    from objective_followers u where u.id = ${key}::uuid`.execute(db);
  return rows[0];
}

/** Turns the mails of one objective, or of all that the same address follows, off or on again. Answers whether the key is one. */
export async function setSubscribed(
  db: Kysely<Database>,
  key: string,
  { isOn, all, at }: { isOn: boolean; all: boolean; at: Date },
): Promise<boolean> {
  const { rows } = await sql`
    update objective_followers u set unsubscribed_at = ${isOn ? null : at}
    from objective_followers k
    where k.id = ${key}::uuid and (u.company_id, u.id) = (k.company_id, k.id) or (${all} and k.id = ${key}::uuid and u.address = k.address)
    returning u.id`.execute(db);
  return rows.length > 0;
}
