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
  const rows = await trx
    .selectFrom("contacts as k")
    .innerJoin("companies as c", "c.id", "k.companyId")
    .selectAll("k")
    .select("c.name as companyName")
    .where(sql<boolean>`(k.source = any(${sources}::text[]) and k.external_id = any(${externalIds}::text[]))
      or (k.company_id = any(${companyIds}::uuid[]) and k.id = any(${ids}::uuid[]))
      or k.email = any(${emails}::citext[]) or k.other_emails && ${emails}::text[]
      or (k.company_id = any(${companyIds}::uuid[]) and k.archived_at is null
        and lower(k.name) in (select lower(n) from unnest(${names}::text[]) n))`)
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
