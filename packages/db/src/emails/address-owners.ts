import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** A contact of the company or a member of ours whom an address belongs to. */
export interface AddressOwner {
  address: string;
  contactId: string | null;
  memberId: string | null;
  name: string;
}

/** Whose addresses these are; a contact comes before a member, one who is there before one who left. */
export async function findAddressOwners(
  db: Kysely<Database>,
  companyId: string,
  addresses: readonly string[],
): Promise<Map<string, AddressOwner>> {
  const { rows } = await sql<AddressOwner>`
    select distinct on (address) address, contact_id, member_id, name from (
      select a.address, k.id as contact_id, null::uuid as member_id, k.name,
        case when k.archived_at is null and k.ended_on is null then 1 else 2 end as rank, k.id
      from unnest(${[...addresses]}::text[]) as a (address)
        join contacts k on k.company_id = ${companyId}::uuid
          and (k.email = a.address::citext or (k.other_emails <> '{}' and k.other_emails @> array[lower(a.address)]))
      union all
      select a.address, null, m.id, m.name, 3, m.id
      from unnest(${[...addresses]}::text[]) as a (address) join members m on m.email = a.address::citext
    ) owner order by address, rank, id`.execute(db);
  return new Map(rows.map((row) => [row.address, row]));
}
