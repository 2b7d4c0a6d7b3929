import type { FieldValues } from "@tandem/domain/imports/merge-record";
import { sql, type Transaction } from "kysely";
import type { Database } from "../schema/database.ts";

/** A contact as an import may find it, with everything an import may change. */
export interface KnownContact {
  id: string;
  companyId: string;
  companyName: string;
  personId: string;
  name: string;
  emails: string[];
  source: string | null;
  externalId: string | null;
  archived: boolean;
  values: FieldValues;
}

export interface SoughtContacts {
  companyIds: string[];
  /** Our own ids, at the named companies. */
  ids: string[];
  sources: string[];
  externalIds: string[];
  emails: string[];
  /** At the named companies. */
  names: string[];
}

/**
 * The contacts these rows could mean, ours until the transaction ends: by external id or e-mail at any company (the same
 * person may have a place at several), by name at the named ones.
 */
export async function lockContactsByIdentity(
  trx: Transaction<Database>,
  sought: SoughtContacts,
): Promise<KnownContact[]> {
  const { ids, sources, externalIds, emails, companyIds, names } = sought;
  // One branch per index: joined by "or", the planner would read every contact there is.
  const found = sql<{ companyId: string; id: string }>`(
    select company_id, id from contacts where source = any(${sources}::text[]) and external_id = any(${externalIds}::text[])
    union select company_id, id from contacts where company_id = any(${companyIds}::uuid[]) and id = any(${ids}::uuid[])
    union select company_id, id from contacts where email = any(${emails}::citext[])
    union select company_id, id from contacts where other_emails <> '{}' and other_emails && ${emails}::text[]
    union select company_id, id from contacts where company_id = any(${names.length > 0 ? companyIds : []}::uuid[])
      and archived_at is null and lower(name) in (select lower(n) from unnest(${names}::text[]) n))`;
  const rows = await trx
    .selectFrom("contacts as k")
    .innerJoin(found.as("f"), (join) => join.onRef("f.companyId", "=", "k.companyId").onRef("f.id", "=", "k.id"))
    .innerJoin("companies as c", "c.id", "k.companyId")
    .selectAll("k")
    .select("c.name as companyName")
    .orderBy("k.id")
    .forNoKeyUpdate("k")
    .execute();
  return rows.map((row) => ({
    ...row,
    emails: [row.email, ...row.otherEmails].flatMap((email) => email?.toLowerCase() ?? []),
    archived: row.archivedAt !== null,
    values: {
      name: row.name,
      email: row.email,
      otherEmails: row.otherEmails,
      title: row.title,
      department: row.department,
      phones: row.phones,
      startedOn: row.startedOn,
      endedOn: row.endedOn,
      roles: row.roles,
    },
  }));
}
