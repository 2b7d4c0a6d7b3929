import type { Contact, ContactRole, ContactRow, ContactSort } from "@tandem/domain/contacts/contact";
import type { CompanyReference } from "@tandem/domain/fields/references";
import type { Sort } from "@tandem/domain/fields/sorts";
import { type Kysely, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { PageRequest, RecordPage } from "../records/list-records.ts";
import { beyond, cutPage, type SortKey } from "../records/sort-key.ts";
import type { Database } from "../schema/database.ts";
import { contactJson } from "./contact-json.ts";
import { contactOrder, heardOf } from "./sort-contacts.ts";

export interface ContactFilter {
  /** Finds in name, title and e-mail. */
  q?: string;
  /** Those who left, those who are there; both unless told, with those who left at the end. */
  left?: boolean;
  role?: ContactRole;
}

export interface ContactQuery extends ContactFilter, PageRequest {
  sort: Sort<ContactSort>;
  now: Date;
}

/** One page of the contacts of one company. */
export async function listContactsOfCompany(
  db: Kysely<Database>,
  companyId: string,
  query: ContactQuery,
): Promise<RecordPage<Contact>> {
  const company = sql`${companyId}::uuid`;
  const key = contactOrder(query.sort, query.left);
  const found = await contactsInOrder(db, key, query, companyId)
    .select(contactJson(company, query.now).as("contact"))
    .limit(query.limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(found, query.limit, key);
  return { items: rows.map(({ contact }) => contact), nextCursor };
}

/** One page of the contacts of all companies that are not archived, each with its company. */
export async function listContactsOfBook(
  db: Kysely<Database>,
  query: ContactQuery & { left: boolean },
): Promise<RecordPage<ContactRow>> {
  const key = contactOrder(query.sort, query.left);
  const found = await contactsInOrder(db, key, query, undefined)
    .select(contactJson(sql`k.company_id`, query.now).as("contact"))
    .select(sql<CompanyReference>`json_build_object('id', c.id, 'name', c.name)`.as("company"))
    .limit(query.limit + 1)
    .execute();
  const { rows, nextCursor } = cutPage(found, query.limit, key);
  return { items: rows.map(({ contact, company }) => ({ ...contact, company })), nextCursor };
}

/** The keys of the whole list in its order, of one company or across the book. */
export const selectContactKeys = (
  db: Kysely<Database>,
  companyId: string | undefined,
  query: Pick<ContactQuery, "sort" | "now"> & ContactFilter,
) =>
  contactsInOrder(db, contactOrder(query.sort, query.left), query, companyId)
    .clearSelect()
    .select(["k.id", "k.companyId"]);

/** By name along its index where all have left or none has. */
function contactsInOrder(
  db: Kysely<Database>,
  key: SortKey,
  { q, left, role, sort, cursor, now }: ContactFilter & Pick<ContactQuery, "sort" | "cursor" | "now">,
  companyId: string | undefined,
) {
  let select = db
    .selectFrom("contacts as k")
    .innerJoin("companies as c", "c.id", "k.companyId")
    .select(["k.id", sql<string>`${key.by}`.as("place")])
    .where("k.archivedAt", "is", null)
    .orderBy(key.by, key.order)
    .orderBy("k.id", key.order);
  select = companyId ? select.where("k.companyId", "=", companyId) : select.where("c.archivedAt", "is", null);
  if (companyId && sort.endsWith("last_activity"))
    select = select.leftJoin(heardOf(sql`${companyId}::uuid`, now).as("heard"), (join) =>
      join.on(sql<boolean>`heard.contact_id = k.id`),
    ) as typeof select;
  if (left !== undefined) select = select.where("k.endedOn", left ? "is not" : "is", null);
  if (q) select = select.where(finds(q));
  if (role) select = select.where(sql<boolean>`k.roles @> array[${role}]`);
  for (const condition of beyond(key, cursor, sql`k.id`)) select = select.where(condition);
  return select;
}

const finds = (q: string) =>
  sql<boolean>`(k.name ilike ${containing(q)} or k.title ilike ${containing(q)} or k.email::text ilike ${containing(q)})`;
