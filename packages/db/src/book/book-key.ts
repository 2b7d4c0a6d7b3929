import type { BookSort } from "@tandem/domain/companies/book";
import { type RawBuilder, sql } from "kysely";

export interface BookKey {
  /** What the book is sorted by, of `companies c`, its `company_figures f` and its owner `o`. */
  column: RawBuilder<unknown>;
  type: "text" | "bigint" | "timestamptz" | "date";
  isNullable: boolean;
}

/** Each is sorted along an index of its own but the owner's name, which is a fact of another table. */
export const BOOK_KEYS: Record<BookSort, BookKey> = {
  name: { column: sql`lower(c.name)`, type: "text", isNullable: false },
  relationship: { column: sql`c.relationship`, type: "text", isNullable: false },
  owner: { column: sql`lower(o.name)`, type: "text", isNullable: true },
  open_deals: { column: sql`f.open_deal_minor`, type: "bigint", isNullable: true },
  last_activity: { column: sql`f.last_activity_at`, type: "timestamptz", isNullable: true },
  renewal: { column: sql`f.renewal_on`, type: "date", isNullable: true },
  open_tickets: { column: sql`f.open_ticket_count`, type: "bigint", isNullable: true },
};
