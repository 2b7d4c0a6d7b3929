import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";

export interface CommentMention {
  name: string;
  email: string;
  author: string;
  body: string;
  title: string;
  companyName: string;
}

/** What the mail about a mention says; undefined where there is nothing to say any more: archived, or not with us. */
export async function findCommentMention(
  db: Kysely<Database>,
  { companyId, commentId, memberId }: Record<"companyId" | "commentId" | "memberId", string>,
): Promise<CommentMention | undefined> {
  const { rows } = await sql<CommentMention>`
    select m.name, m.email, k.author_name as author, k.body, o.title, c.name as company_name
    from objective_comments k
      join objectives o on o.company_id = ${companyId}::uuid and o.id = k.objective_id and o.archived_at is null
      join companies c on c.id = ${companyId}::uuid
      join members m on m.id = ${memberId}::uuid and m.active and m.email is not null
    where k.company_id = ${companyId}::uuid and k.id = ${commentId}::uuid and k.archived_at is null
      and m.id = any(k.mentioned_member_ids)`.execute(db);
  return rows[0];
}
