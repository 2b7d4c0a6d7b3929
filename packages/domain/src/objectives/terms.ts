import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { Id } from "../fields/references.ts";

/** What both sides agreed on: a change of one of these asks for the customer's yes once they see the objective. */
export const TERMS = ["baseline", "target", "dueOn"] as const;

export const TermChange = z.object({
  field: z.enum(TERMS),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type TermChange = z.infer<typeof TermChange>;

/** One change of terms; it waits while it is neither accepted nor replaced by the next change. */
export const ObjectiveTerms = z.object({
  id: Id,
  changes: z.array(TermChange),
  unit: z.string().nullable(),
  changedAt: Timestamp,
  changedBy: z.string(),
  acceptedAt: Timestamp.nullable(),
  acceptedBy: z.string().nullable(),
});
export type ObjectiveTerms = z.infer<typeof ObjectiveTerms>;

interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

const isTerm = (change: Change): change is TermChange => (TERMS as readonly string[]).includes(change.field);

/**
 * What the customer has to be asked after these changes: what waited already and what is new, each from what was last
 * agreed to what holds now. What went back to where it was needs no answer.
 */
export function termsToAccept(waiting: readonly TermChange[], changes: readonly Change[]): TermChange[] {
  const asked = new Map(waiting.map((change) => [change.field, change]));
  for (const change of changes.filter(isTerm)) {
    const { field, after } = change;
    const before = asked.has(field) ? (asked.get(field)?.before ?? null) : change.before;
    asked.set(field, { field, before, after });
  }
  return TERMS.flatMap((field) => asked.get(field) ?? []).filter(({ before, after }) => before !== after);
}

/** Whether a change touches what was agreed. */
export const changesTerms = (changes: readonly Change[]): boolean => changes.some(isTerm);
