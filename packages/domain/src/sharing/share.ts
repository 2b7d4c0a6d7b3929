import { z } from "zod";
import { Timestamp } from "../dates/schemas.ts";
import { ContactReference, Id, MemberReference } from "../fields/references.ts";
import { ShareObjectiveInput } from "../objectives/objective.ts";
import { ObjectiveView } from "../portal/views.ts";

export const SHARED_OBJECTS = ["objective", "service"] as const;
export const SharedObject = z.enum(SHARED_OBJECTS);
export type SharedObject = z.infer<typeof SharedObject>;

/** Everyone with portal access, or the named contacts. */
export const ShareServiceInput = ShareObjectiveInput.omit({ notify: true });
export type ShareServiceInput = z.infer<typeof ShareServiceInput>;

/** One row of the ledger: who let whom see what, since when and until when. `contacts` null: everyone with portal access. */
export const ShareEntry = z.object({
  id: Id,
  object: SharedObject,
  recordId: Id,
  title: z.string(),
  contacts: z.array(ContactReference).nullable(),
  note: z.string().nullable(),
  sharedBy: MemberReference.nullable(),
  sharedAt: Timestamp,
  withdrawnBy: MemberReference.nullable(),
  withdrawnAt: Timestamp.nullable(),
});
export type ShareEntry = z.infer<typeof ShareEntry>;

/** A contact who could see it: `lastVisitAt` null is never yet. */
export const PossibleViewer = z.object({
  id: Id,
  name: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  lastVisitAt: Timestamp.nullable(),
});
export type PossibleViewer = z.infer<typeof PossibleViewer>;

/** What the customer would see, and how much of the objective stays with us. */
export const SharePreview = z.object({
  view: ObjectiveView,
  staysInternal: z.object({
    internalComments: z.int(),
    collaborators: z.int(),
    tags: z.int(),
    links: z.int(),
    earlierProgress: z.int(),
    hasRisk: z.boolean(),
  }),
  contacts: z.array(PossibleViewer),
});
export type SharePreview = z.infer<typeof SharePreview>;

/** All active objectives as the customer would see them if they were shared now; those that they see already by their ids. */
export const ShareAllPreview = z.object({
  views: z.array(ObjectiveView),
  sharedIds: z.array(Id),
  contacts: z.array(PossibleViewer),
});
export type ShareAllPreview = z.infer<typeof ShareAllPreview>;

/** Several objectives at once, with the same audience; those that were looked at before, by their ids. */
export const ShareObjectivesInput = ShareObjectiveInput.extend({ objectiveIds: z.array(Id).min(1).max(200) });
export type ShareObjectivesInput = z.infer<typeof ShareObjectivesInput>;

/** Named contacts without repetition in one order; null is everyone. Equal audiences are equal lists. */
export const audienceOf = (contactIds: readonly string[] | null): string[] | null =>
  contactIds === null ? null : [...new Set(contactIds)].sort();

export function isSameAudience(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return JSON.stringify(audienceOf(one)) === JSON.stringify(audienceOf(other));
}
