import { Moment } from "@tandem/ui/customer/moment";
import { EmptyState } from "@tandem/ui/patterns/empty-state";
import { Section } from "@tandem/ui/patterns/section";
import { Icon } from "@tandem/ui/primitives/icon";
import { Calendar, CalendarCheck2, CalendarX2 } from "lucide-react";
import * as words from "~/messages/en.ts";
import type { Contact360View } from "./contact-view.ts";

/** When we meet this person next, and when we met them. */
export function ContactMeetings({ view: { upcomingMeetings, pastMeetings } }: { view: Contact360View }) {
  const said = words.contact360.meetings;
  return (
    <>
      <Section title={said.upcoming} count={upcomingMeetings.length || undefined}>
        {upcomingMeetings.length === 0 ? (
          <EmptyState icon={CalendarX2} title={said.noUpcoming} />
        ) : (
          <MeetingLines meetings={upcomingMeetings} />
        )}
      </Section>
      <Section title={said.past}>
        {pastMeetings.length === 0 ? (
          <EmptyState icon={CalendarX2} title={said.noPast} />
        ) : (
          <MeetingLines meetings={pastMeetings} isPast />
        )}
      </Section>
    </>
  );
}

type MeetingLinesProps = { meetings: Contact360View["pastMeetings"]; isPast?: boolean };

function MeetingLines({ meetings, isPast = false }: MeetingLinesProps) {
  const said = words.contact360.meetings;
  return (
    <ul className="text-sm">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="flex items-center gap-2 py-1">
          <Icon of={isPast ? CalendarCheck2 : Calendar} size={14} className="text-ink-3" />
          <span className="min-w-0 flex-1 truncate" title={meeting.title}>
            {meeting.title}{" "}
            <span className="text-ink-3">
              {said.minutes(minutesOf(meeting))}
              {isPast && meeting.status === "planned" && `, ${said.notHeld}`}
            </span>
          </span>
          <Moment value={meeting.startsAt} className="shrink-0 text-ink-3" />
        </li>
      ))}
    </ul>
  );
}

const minutesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
