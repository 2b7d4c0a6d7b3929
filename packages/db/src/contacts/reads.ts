import type { Contact } from "@tandem/domain/contacts/contact";
import { type Kysely, sql } from "kysely";
import type { Database } from "../schema/database.ts";
import { contactJson } from "./contact-json.ts";

/** The contact of this company, archived or gone included. */
export async function findContact(
  db: Kysely<Database>,
  { companyId, contactId, now }: { companyId: string; contactId: string; now: Date },
): Promise<Contact | undefined> {
  const row = await db
    .selectFrom("contacts as k")
    .select(contactJson(sql`${companyId}::uuid`, now).as("contact"))
    .where("k.companyId", "=", companyId)
    .where("k.id", "=", contactId)
    .executeTakeFirst();
  return row?.contact;
}

/** The contact who works at this company now and has the address, `except` one. */
export function findCurrentContactByEmail(
  db: Kysely<Database>,
  companyId: string,
  email: string,
  { except }: { except?: string } = {},
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom("contacts")
    .select(["id", "name"])
    .where("companyId", "=", companyId)
    .where("email", "=", email)
    .where("endedOn", "is", null)
    .where("archivedAt", "is", null)
    .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
    .limit(1)
    .executeTakeFirst();
}

/** The human who has the address at any company, the one known longest first. */
export async function findPersonId(db: Kysely<Database>, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("contacts")
    .select("personId")
    .where("email", "=", email)
    .where("archivedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return row?.personId;
}

/** Whether this human works at the company now, as far as the book knows. */
export async function isPersonAtCompany(db: Kysely<Database>, companyId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("contacts")
    .select("id")
    .where("companyId", "=", companyId)
    .where("personId", "=", personId)
    .where("endedOn", "is", null)
    .where("archivedAt", "is", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
