import type { Invitation, Invitee, MeetingToTell } from "@tandem/db/meetings/invitations";
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Mailbox } from "../mail/mail.ts";

interface CalendarEntry {
  meeting: Pick<MeetingToTell, "title" | "startsAt" | "endsAt" | "location" | "invitationText">;
  uid: string;
  invitation: Pick<Invitation, "method" | "sequence" | "address" | "name">;
  invitees: readonly Invitee[];
  organizer: Mailbox;
  /** The address that really sends. */
  sentBy: string;
  now: Date;
}

/** The meeting as calendars exchange it (RFC 5546): times in UTC, who is no longer invited stands alone in a cancellation. */
export function writeCalendar({ meeting, uid, invitation, invitees, organizer, sentBy, now }: CalendarEntry): string {
  const isOff = invitation.method === "cancel";
  const calendar = ical({
    prodId: { company: "Tandem", product: "Tandem", language: "EN" },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  const event = calendar.createEvent({
    id: uid,
    sequence: invitation.sequence,
    stamp: now,
    start: meeting.startsAt,
    end: meeting.endsAt,
    summary: meeting.title,
    location: meeting.location,
    description: meeting.invitationText,
    organizer: { name: organizer.name, email: organizer.address, sentBy },
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  for (const { address, name } of isOff ? [invitation] : invitees)
    event.createAttendee({
      email: address,
      name,
      rsvp: !isOff,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    });
  return calendar.toString();
}
