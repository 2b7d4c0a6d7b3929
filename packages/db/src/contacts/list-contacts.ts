import type { Contact, ContactRole, ContactRow } from "@tandem/domain/contacts/contact";
import type { CompanyReference } from "@tandem/domain/fields/references";
import { type Kysely, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";
import type { Database } from "../schema/database.ts";
import { contactJson } from "./contact-json.ts";

/** Where a page of contacts ended: whether its last one had left, the name as it sorts, and the id. */
export interface ContactPlace {
  hasLeft: boolean;
  name: string;
  id: string;
}

export interface ContactsPage {
  /** Finds in name, title and e-mail. */
  q?: string;
  /** Those who left, those who are there; both unless told, with those who left at the end. */
  left?: boolean;
  role?: ContactRole;
  after: ContactPlace | null;
  limit: number;
  now: Date;
}

type Placed<Row> = { row: Row; place: ContactPlace };

/** The contacts of one company, up to `limit` + 1. */
export function listContactsOfCompany(
  db: Kysely<Database>,
  companyId: string,
  page: ContactsPage,
): Promise<Placed<Contact>[]> {
  const select = contactsAfter(db, page).where("k.companyId", "=", companyId);
  return select.select(contactJson(sql`${companyId}::uuid`, page.now).as("row")).execute();
}

/** The contacts of all companies that are not archived, each with its company; up to `limit` + 1. */
export async function listContactsOfBook(
  db: Kysely<Database>,
  page: ContactsPage & { left: boolean },
): Promise<Placed<ContactRow>[]> {
  const rows = await contactsAfter(db, page)
    .innerJoin("companies as c", "c.id", "k.companyId")
    .where("c.archivedAt", "is", null)
    .select(contactJson(sql`k.company_id`, page.now).as("contact"))
    .select(sql<CompanyReference>`json_build_object('id', c.id, 'name', c.name)`.as("company"))
    .execute();
  return rows.map(({ place, contact, company }) => ({ place, row: { ...contact, company } }));
}

/** The keys of the whole list in its order, of one company or across the book. */
export function selectContactKeys(
  db: Kysely<Database>,
  companyId: string | undefined,
  filter: Pick<ContactsPage, "q" | "left" | "role">,
) {
  const list = contactsAfter(db, { ...filter, after: null, limit: 0 })
    .clearLimit()
    .clearSelect()
    .select(["k.id", "k.companyId"]);
  if (companyId) return list.where("k.companyId", "=", companyId);
  return list.innerJoin("companies as c", "c.id", "k.companyId").where("c.archivedAt", "is", null);
}

/** By name along its index where all have left or none has; else those who left come after the others. */
function contactsAfter(db: Kysely<Database>, { q, left, role, after, limit }: Omit<ContactsPage, "now">) {
  let select = db
    .selectFrom("contacts as k")
    .select(
      sql<ContactPlace>`json_build_object('hasLeft', k.ended_on is not null, 'name', lower(k.name), 'id', k.id)`.as(
        "place",
      ),
    )
    .where("k.archivedAt", "is", null)
    .$if(left === undefined, (query) => query.orderBy(sql`k.ended_on is not null`))
    .orderBy(sql`lower(k.name)`)
    .orderBy("k.id")
    .limit(limit + 1);
  if (left !== undefined) select = select.where("k.endedOn", left ? "is not" : "is", null);
  if (q) select = select.where(finds(q));
  if (role) select = select.where(sql<boolean>`k.roles @> array[${role}]`);
  if (after) select = select.where(isBeyond(after, left));
  return select;
}

const isBeyond = ({ hasLeft, name, id }: ContactPlace, left: boolean | undefined) =>
  left === undefined
    ? sql<boolean>`(k.ended_on is not null, lower(k.name), k.id) > (${hasLeft}::boolean, ${name}::text, ${id}::uuid)`
    : sql<boolean>`(lower(k.name), k.id) > (${name}::text, ${id}::uuid)`;

const finds = (q: string) =>
  sql<boolean>`(k.name ilike ${containing(q)} or k.title ilike ${containing(q)} or k.email::text ilike ${containing(q)})`;
