import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

/** A move of a deal as its timeline tells it. */
export interface ToldMove {
  /** Null where the deal began. */
  from: string | null;
  to: string;
  kind: "open" | "won" | "lost";
  at: Date;
  memberId: string | null;
  memberName: string | null;
}

/** Every move of a deal, oldest first. */
export async function listStageMoves(db: Kysely<Database>, companyId: string, dealId: string): Promise<ToldMove[]> {
  const { rows } = await sql<ToldMove>`
    select f.name as "from", t.name as "to", t.kind, h.changed_at as at, m.id as member_id, m.name as member_name
    from deal_stage_changes h join stages t on t.id = h.to_stage_id
      left join stages f on f.id = h.from_stage_id left join members m on m.id = h.changed_by
    where h.company_id = ${companyId}::uuid and h.deal_id = ${dealId}::uuid
    order by h.changed_at, h.id`.execute(db);
  return rows;
}
