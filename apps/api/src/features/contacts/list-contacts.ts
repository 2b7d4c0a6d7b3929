import { type ContactPlace, listContactsOfBook, listContactsOfCompany } from "@tandem/db/contacts/list-contacts";
import { companyExists } from "@tandem/db/portal-access/reads";
import type { Contact, ContactRow, ContactsQuery } from "@tandem/domain/contacts/contact";
import { notFound } from "@tandem/domain/errors/domain-error";
import { z } from "zod";
import type { MemberContext } from "../../http/context.ts";
import { type Page, pageOf, readCursor } from "../../http/pagination.ts";

type ReadContext = Pick<MemberContext, "db" | "now">;

/** The contacts of one company by name; those who left come last. */
export async function readContactsOfCompany(
  { db, now }: ReadContext,
  companyId: string,
  query: ContactsQuery,
): Promise<Page<Contact>> {
  const page = pageFor(query, now);
  const rows = await listContactsOfCompany(db, companyId, page);
  if (rows.length === 0 && !(await companyExists(db, companyId))) throw notFound("company");
  return answer(rows, page.limit);
}

/** Contacts across the book by name; those who left only when asked for. */
export async function readContactsOfBook({ db, now }: ReadContext, query: ContactsQuery): Promise<Page<ContactRow>> {
  const page = { ...pageFor(query, now), left: query.left === "true" };
  return answer(await listContactsOfBook(db, page), page.limit);
}

function pageFor({ q, left, role, limit = 50, cursor }: ContactsQuery, now: Date) {
  const key = readCursor(cursor || undefined, z.tuple([z.boolean(), z.string().max(1000), z.uuid()]));
  const after = key && { hasLeft: key[0], name: key[1], id: key[2] };
  return { ...(q && { q }), ...(role && { role }), ...(left && { left: left === "true" }), after, limit, now };
}

function answer<Row>(rows: { row: Row; place: ContactPlace }[], limit: number): Page<Row> {
  const page = pageOf(rows, limit, ({ place }) => [place.hasLeft, place.name, place.id]);
  return { items: page.items.map(({ row }) => row), nextCursor: page.nextCursor };
}
