import type { Note } from "@tandem/domain/notes/note";
import { sql } from "kysely";
import type { RecordList } from "../records/list-records.ts";
import { contactJson, memberJson } from "../records/reference-json.ts";

/** The notes of a company that this member may read, newest first: a private one is its author's alone. */
export const notesOf = (companyId: string, memberId: string): RecordList<Note> => ({
  table: "notes",
  json: sql`json_build_object('id', r.id, 'companyId', r.company_id, 'body', r.body,
    'author', ${memberJson("r.author_member_id")}, 'contact', ${contactJson("r.contact_id", sql`${companyId}::uuid`)},
    'isPrivate', r.is_private, 'mentionedMemberIds', r.mentioned_member_ids, 'version', r.version,
    'createdAt', r.created_at, 'updatedAt', r.updated_at)`,
  where: [
    sql`r.company_id = ${companyId}::uuid`,
    sql`r.archived_at is null`,
    sql`(not r.is_private or r.author_member_id = ${memberId}::uuid)`,
  ],
  sort: { by: sql`r.created_at`, type: "timestamptz", order: "desc" },
});
