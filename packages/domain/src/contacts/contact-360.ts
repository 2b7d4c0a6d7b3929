import { z } from "zod";
import { Relationship } from "../companies/company.ts";
import { Day, Timestamp } from "../dates/schemas.ts";
import { CompanyReference, Id, MemberReference } from "../fields/references.ts";
import { MeetingKind, MeetingStatus } from "../meetings/meeting.ts";
import { SignalKind } from "../signals/signal.ts";
import { Ticket } from "../tickets/ticket.ts";
import { TimelinePage } from "../timeline/timeline-event.ts";
import { Contact, ValuePathStage } from "./contact.ts";

/** One stretch of the same person's working life: a contact is a person at one company. */
export const Employment = z.object({
  contactId: Id,
  company: CompanyReference,
  title: z.string().nullable(),
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  isArchived: z.boolean(),
});

export const TitleHeld = z.object({ title: z.string(), fromOn: Day });

/** A step on the value path; `fromStage` or `toStage` is null where no stage was known. */
export const ValuePathMove = z.object({
  fromStage: ValuePathStage.nullable(),
  toStage: ValuePathStage.nullable(),
  reason: z.string().nullable(),
  movedBy: MemberReference.nullable(),
  movedAt: Timestamp,
});

export const SignalTopic = z.object({
  topic: z.string(),
  count: z.int(),
  kinds: z.array(SignalKind),
  lastAt: Timestamp,
  lastDetail: z.string().nullable(),
});

export const MeetingOfContact = z.object({
  id: Id,
  title: z.string(),
  kind: MeetingKind,
  status: MeetingStatus,
  startsAt: Timestamp,
  endsAt: Timestamp,
});

/** Everything the 360 of a person at a company shows, in one answer. */
export const Contact360 = z.object({
  contact: Contact,
  company: CompanyReference.extend({ relationship: Relationship, archivedAt: Timestamp.nullable() }),
  /** this one included: current ones first, then the latest */
  employments: z.array(Employment),
  /** newest first */
  titles: z.array(TitleHeld),
  valuePathMoves: z.array(ValuePathMove),
  timeline: TimelinePage,
  openTicketCount: z.int(),
  tickets: z.array(Ticket),
  signalTopics: z.array(SignalTopic),
  upcomingMeetings: z.array(MeetingOfContact),
  pastMeetings: z.array(MeetingOfContact),
});
export type Contact360 = z.infer<typeof Contact360>;
