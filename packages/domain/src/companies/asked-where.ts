import type { BookQuery } from "./book.ts";
import type { BookCondition, BookWhere } from "./book-condition.ts";
import { readWhere } from "./book-where.ts";

/** All that a query asks for as conditions of one kind: its short parameters first, then those it spells out. */
export function askedWhere(query: Omit<BookQuery, "limit" | "cursor" | "sort">): BookWhere {
  const { q, relationship, owner, renewalWithinDays, archived, where } = query;
  const short: (BookCondition | false | "" | undefined)[] = [
    q && { field: "name_or_domain", op: "contains", value: q },
    relationship && { field: "relationship", op: "is", value: [relationship].flat() },
    owner && { field: "owner", op: "is", value: [owner].flat() },
    renewalWithinDays !== undefined && { field: "renewal", op: "within_next", value: renewalWithinDays },
    archived === "true" && { field: "archived", op: "is", value: true },
  ];
  return [
    ...short.filter((condition) => condition !== false && condition !== "" && condition !== undefined),
    ...readWhere(where),
  ];
}
