import type { Relationship } from "./company.ts";

export interface RelationshipDates {
  customerSince: string | null;
  formerSince: string | null;
  formerReason: string | null;
}

/**
 * The days that follow from a change of relationship: who becomes a customer is one since today and no longer former, who
 * becomes former is so since today. A day that is known already stays; one that the same change names wins over both.
 */
export function relationshipDates(
  before: { relationship: Relationship | null } & RelationshipDates,
  change: { relationship?: Relationship } & Partial<RelationshipDates>,
  today: string,
): Partial<RelationshipDates> {
  if (change.relationship === undefined || change.relationship === before.relationship) return {};
  return { ...implied(before, change.relationship, today), ...given(change) };
}

function implied(before: RelationshipDates, next: Relationship, today: string): Partial<RelationshipDates> {
  switch (next) {
    case "customer":
      return { customerSince: before.customerSince ?? today, formerSince: null, formerReason: null };
    case "former":
      return { formerSince: before.formerSince ?? today };
    case "prospect":
    case "partner":
      return { formerSince: null, formerReason: null };
  }
}

function given({ customerSince, formerSince, formerReason }: Partial<RelationshipDates>): Partial<RelationshipDates> {
  return {
    ...(customerSince !== undefined && { customerSince }),
    ...(formerSince !== undefined && { formerSince }),
    ...(formerReason !== undefined && { formerReason }),
  };
}
