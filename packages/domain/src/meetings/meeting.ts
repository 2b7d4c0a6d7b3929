import { z } from "zod";
import { Timestamp, TimestampInput } from "../dates/schemas.ts";
import { DELIVERY_STATES } from "../emails/email.ts";
import { Id, MemberReference, Version } from "../fields/references.ts";
import { sortsBy } from "../fields/sorts.ts";
import { BOTH_OR_NEITHER, bothOrNeither, sourceReference } from "../fields/source-reference.ts";
import { EmailAddress, optionalText, requiredText } from "../fields/text.ts";

export const MEETING_KINDS = [
  "check_in",
  "business_review",
  "kick_off",
  "training",
  "demo",
  "negotiation",
  "session",
  "other",
] as const;
export const MeetingKind = z.enum(MEETING_KINDS);
export const MEETING_STATUSES = ["planned", "held", "cancelled"] as const;
export const MeetingStatus = z.enum(MEETING_STATUSES);

export const Attendee = z.object({
  contactId: Id.nullable(),
  memberId: Id.nullable(),
  email: z.string().nullable(),
  name: z.string(),
  response: z.enum(["pending", "accepted", "declined", "tentative"]),
});

/** The latest word that was sent to an address, or is on its way. */
export const MeetingInvitation = z.object({
  address: z.string(),
  name: z.string(),
  method: z.enum(["request", "cancel"]),
  state: z.enum(DELIVERY_STATES),
  note: z.string().nullable(),
});

/** An appointment; a session of a service is a meeting that names that service. */
export const Meeting = z.object({
  id: Id,
  companyId: Id,
  title: z.string(),
  kind: MeetingKind,
  status: MeetingStatus,
  startsAt: Timestamp,
  endsAt: Timestamp,
  location: z.string().nullable(),
  agenda: z.string().nullable(),
  notes: z.string().nullable(),
  /** what the customer reads of it, once it is shared */
  sharedNotes: z.string().nullable(),
  outcome: z.string().nullable(),
  organizer: MemberReference.nullable(),
  attendees: z.array(Attendee),
  serviceId: Id.nullable(),
  dealId: Id.nullable(),
  isShared: z.boolean(),
  /** what the invitation says beside title, time and place */
  invitationText: z.string().nullable(),
  invitations: z.array(MeetingInvitation),
  version: Version,
});
export type Meeting = z.infer<typeof Meeting>;

const MEETING_SORTS = ["starts", "title", "kind"] as const;
export type MeetingColumn = (typeof MEETING_SORTS)[number];
export const MeetingSort = sortsBy(MEETING_SORTS);
export type MeetingSort = z.infer<typeof MeetingSort>;

/** Of a company or of one of its services; to come means planned and not over yet, past is everything else. */
export const MeetingFilters = z.object({
  status: MeetingStatus.optional(),
  serviceId: Id.optional(),
  when: z.enum(["upcoming", "past"]).optional(),
  kind: MeetingKind.optional(),
  /** finds in titles, places and names of the attendees */
  q: z.string().trim().max(200).optional(),
  sort: MeetingSort.optional(),
});
export type MeetingFilters = z.infer<typeof MeetingFilters>;

const AttendeeInput = z
  .strictObject({ contactId: Id.optional(), memberId: Id.optional(), email: EmailAddress.optional() })
  .refine((one) => Object.values(one).filter(Boolean).length === 1, "Name one of contactId, memberId and email");

const writable = {
  title: requiredText(200),
  kind: MeetingKind,
  startsAt: TimestampInput,
  endsAt: TimestampInput,
  location: optionalText(500),
  agenda: optionalText(5000),
  notes: optionalText(20_000),
  sharedNotes: optionalText(20_000),
  outcome: optionalText(500),
  organizerMemberId: Id.nullable(),
  attendees: z.array(AttendeeInput).max(200),
  serviceId: Id.nullable(),
  dealId: Id.nullable(),
  isShared: z.boolean(),
  invitationText: optionalText(5000),
  /** tell the attendees by mail; without a word they are told of changes once they were invited */
  sendInvitations: z.boolean(),
};

/** Without an end it takes half an hour; `status: "held"` logs one that is over. */
export const ScheduleMeetingInput = z
  .strictObject({ ...writable, ...sourceReference, status: z.enum(["planned", "held"]) })
  .partial()
  .required({ title: true, startsAt: true })
  .refine(bothOrNeither, BOTH_OR_NEITHER);
export type ScheduleMeetingInput = z.infer<typeof ScheduleMeetingInput>;

export const UpdateMeetingInput = z
  .strictObject({ ...writable, status: MeetingStatus })
  .partial()
  .extend({ version: Version });
export type UpdateMeetingInput = z.infer<typeof UpdateMeetingInput>;
