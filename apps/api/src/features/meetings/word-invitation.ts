import type { Invitation, MeetingToTell } from "@tandem/db/meetings/invitations";

/** What an invitation says in words, for mail programs that know no calendars; times are the workspace's. */
export function wordInvitation(
  meeting: Pick<MeetingToTell, "title" | "startsAt" | "endsAt" | "location" | "invitationText" | "timeZone" | "locale">,
  { method, sentAt }: Pick<Invitation, "method" | "sentAt">,
  organizer: string,
): { subject: string; text: string } {
  const { title, location, invitationText } = meeting;
  const what = [title, timeOf(meeting), location].filter(Boolean).join("\n");
  if (method === "cancel")
    return {
      subject: `Cancelled: ${title}`,
      text: `This meeting does not take place for you any more:\n\n${what}\n\n${organizer}`,
    };
  const opening = sentAt ? "This meeting has changed:" : "You are invited to:";
  return {
    subject: `${sentAt ? "Updated invitation" : "Invitation"}: ${title}`,
    text: [opening, what, invitationText, organizer].filter(Boolean).join("\n\n"),
  };
}

/** "Thursday 26 November 2026 at 10:30–11:00 (Europe/Amsterdam)" */
function timeOf({
  startsAt,
  endsAt,
  timeZone,
  locale,
}: Pick<MeetingToTell, "startsAt" | "endsAt" | "timeZone" | "locale">) {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  });
  return `${format.formatRange(startsAt, endsAt)} (${timeZone})`;
}
