import type { Relationship } from "@tandem/domain/companies/company";
import { type RawBuilder, sql } from "kysely";
import { containing } from "../companies/like-pattern.ts";

export interface BookFilter {
  /** Finds in name and domain. */
  q?: string;
  relationships?: readonly Relationship[];
  /** `null` among them: those without an owner. */
  ownerIds?: readonly (string | null)[];
  /** From `from` to `to`, both days included. */
  renewal?: { from: string; to: string };
  archived: boolean;
}

/** The condition on `companies c` and its `company_figures f`; the same for the page and for the header. */
export function matches({ q, relationships, ownerIds, renewal, archived }: BookFilter): RawBuilder<boolean> {
  const conditions = [archived ? sql`c.archived_at is not null` : sql`c.archived_at is null`];
  if (q) conditions.push(sql`(c.name ilike ${containing(q)} or c.domain::text ilike ${containing(q)})`);
  if (relationships) conditions.push(sql`c.relationship = any(${[...relationships]}::text[])`);
  if (ownerIds) conditions.push(isOwnedBy(ownerIds));
  if (renewal) conditions.push(sql`f.renewal_on between ${renewal.from}::date and ${renewal.to}::date`);
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

function isOwnedBy(ownerIds: readonly (string | null)[]) {
  const members = ownerIds.filter((id) => id !== null);
  const owned = sql`c.owner_member_id = any(${members}::uuid[])`;
  return ownerIds.includes(null) ? sql`(${owned} or c.owner_member_id is null)` : owned;
}
