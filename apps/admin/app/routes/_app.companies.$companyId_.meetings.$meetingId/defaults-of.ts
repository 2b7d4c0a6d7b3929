import type { MeetingDefaults } from "~/meeting-form/meeting-fields.tsx";
import { wallClockOf } from "~/workspace-time.ts";

interface Meeting {
  title: string;
  kind: string;
  startsAt: string;
  endsAt: string;
  location: string | null;
  agenda: string | null;
  invitationText: string | null;
  dealId: string | null;
  attendees: { contactId: string | null; memberId: string | null; email: string | null; name: string }[];
}

/** A meeting as its form holds it, times by the workspace's clock. */
export function defaultsOf(meeting: Meeting, timeZone: string): MeetingDefaults {
  const { attendees } = meeting;
  return {
    title: meeting.title,
    kind: meeting.kind,
    startsAt: wallClockOf(meeting.startsAt, timeZone),
    minutes: String((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000),
    location: meeting.location ?? "",
    agenda: meeting.agenda ?? "",
    invitationText: meeting.invitationText ?? "",
    dealId: meeting.dealId ?? "",
    contactIds: attendees.flatMap((one) => one.contactId ?? []),
    memberIds: attendees.flatMap((one) => one.memberId ?? []),
    addresses: attendees.flatMap((one) => (one.contactId || one.memberId ? [] : (one.email ?? []))).join(", "),
  };
}

interface Choices {
  contacts: { id: string; name: string; title: string | null; email: string | null }[];
  members: { id: string; name: string }[];
}

/** Who is invited stays to be chosen, also after they left: saving a meeting forgets nobody who was there. */
export function withAttendees<C extends Choices>(choices: C, { attendees }: Pick<Meeting, "attendees">): C {
  const isNew = (known: { id: string }[], id: string | null): id is string =>
    id !== null && !known.some((one) => one.id === id);
  const contacts = attendees.flatMap(({ contactId: id, name }) =>
    isNew(choices.contacts, id) ? [{ id, name, title: null, email: null }] : [],
  );
  const members = attendees.flatMap(({ memberId: id, name }) => (isNew(choices.members, id) ? [{ id, name }] : []));
  return { ...choices, contacts: [...choices.contacts, ...contacts], members: [...choices.members, ...members] };
}
