import { listContactsOfBook, listContactsOfCompany } from "@tandem/db/contacts/list-contacts";
import type { RecordPage } from "@tandem/db/records/list-records";
import { assertCompanyExists } from "@tandem/db/records/name-records";
import type {
  BookContactsQuery,
  Contact,
  ContactRow,
  ContactSort,
  ContactsQuery,
} from "@tandem/domain/contacts/contact";
import type { Sort } from "@tandem/domain/fields/sorts";
import type { MemberContext } from "../../http/context.ts";

type ReadContext = Pick<MemberContext, "db" | "now">;

/** The contacts of one company, by name unless asked otherwise; those who left come last. */
export async function readContactsOfCompany(
  { db, now }: ReadContext,
  companyId: string,
  query: ContactsQuery,
): Promise<RecordPage<Contact>> {
  const page = await listContactsOfCompany(db, companyId, contactsAsked(query, now));
  if (page.items.length === 0) await assertCompanyExists(db, companyId);
  return page;
}

/** Contacts across the book, by name unless asked otherwise; those who left only when asked for. */
export const readContactsOfBook = (
  { db, now }: ReadContext,
  query: BookContactsQuery,
): Promise<RecordPage<ContactRow>> =>
  listContactsOfBook(db, { ...contactsAsked(query, now), left: query.left === "true" });

type Asked = Omit<ContactsQuery, "sort"> & { sort?: Sort<ContactSort> | "" | undefined };

/** The query as the list takes it; what is left empty is not asked for. */
export const contactsAsked = ({ q, left, role, sort, limit = 50, cursor }: Asked, now: Date) => ({
  ...(q && { q }),
  ...(role && { role }),
  ...(left && { left: left === "true" }),
  ...(cursor && { cursor }),
  sort: sort || ("name" as const),
  limit,
  now,
});
