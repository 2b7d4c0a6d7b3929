import type { TimelineActor } from "@tandem/db/timeline/writes";
import type { Meeting } from "@tandem/domain/meetings/meeting";

type ToldMeeting = Pick<Meeting, "title" | "notes" | "startsAt" | "endsAt" | "kind" | "status" | "outcome"> & {
  attendees: readonly { contactId: string | null; name: string }[];
  organizer: { id: string; name: string } | null;
};

/** What the timeline shows of a meeting that was held, at the time it began. */
export const meetingCopy = (meeting: ToldMeeting, fallback: TimelineActor) => ({
  title: meeting.title,
  body: meeting.notes ?? "",
  occurredAt: new Date(meeting.startsAt),
  facts: {
    kind: meeting.kind,
    status: meeting.status,
    seconds: (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 1000,
    participants: meeting.attendees.map((one) => one.name),
    ...(meeting.outcome && { outcome: meeting.outcome }),
  },
  contactIds: meeting.attendees.flatMap((one) => one.contactId ?? []),
  actor: meeting.organizer
    ? { kind: "member" as const, id: meeting.organizer.id, name: meeting.organizer.name }
    : fallback,
});
