import { Moment } from "@tandem/ui/customer/moment";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { Link } from "@tandem/ui/primitives/link";
import { Tag } from "@tandem/ui/primitives/tag";
import * as words from "~/messages/en.ts";
import type { loader } from "./route.tsx";

export type Meeting = NonNullable<Awaited<ReturnType<typeof loader>>["overview"]>["upcoming"][number];
type MeetingItemProps = { meeting: Meeting; deal?: string; canWrite: boolean };

const said = words.meetings;

/** One meeting: when, who from which side, and on demand what was prepared and what came of it. */
export function MeetingItem({ meeting, deal, canWrite }: MeetingItemProps) {
  const { attendees, agenda, notes, outcome } = meeting;
  const theirs = attendees.filter((one) => !one.memberId).map((one) => one.name);
  const ours = attendees.filter((one) => one.memberId).map((one) => one.name);
  const minutes = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);
  return (
    <li className="border-b border-line py-2.5 text-sm last:border-b-0">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Link
          href={`/companies/${meeting.companyId}/meetings/${meeting.id}`}
          className="max-w-full min-w-0 truncate font-medium hover:underline"
          title={canWrite ? `${meeting.title}: ${said.open}` : meeting.title}
        >
          {meeting.title}
        </Link>
        <span className="text-ink-3">
          {said.kinds[meeting.kind]}, {said.minutes(minutes)}
        </span>
        {meeting.status === "cancelled" && <Tag>{said.statuses.cancelled}</Tag>}
        {meeting.invitations.some((one) => one.state === "failed") && (
          <Tag tone="red">{said.invitationStates.failed}</Tag>
        )}
        <Moment value={meeting.startsAt} className="ml-auto shrink-0 text-xs text-ink-3 tnum" />
      </div>
      {(theirs.length > 0 || ours.length > 0) && (
        <p className="wrap-anywhere text-ink-2">
          {theirs.join(", ")}
          {theirs.length > 0 && ours.length > 0 && " · "}
          {ours.length > 0 && <span className="text-ink-3">{said.ours(ours.join(", "))}</span>}
        </p>
      )}
      {(meeting.location || deal) && (
        <p className="wrap-anywhere text-ink-3">{[meeting.location, deal].filter(Boolean).join(" · ")}</p>
      )}
      {outcome && <p className="wrap-anywhere text-ink-2">{outcome}</p>}
      {(agenda || notes) && (
        <Disclosure summary={said.details} className="max-w-[74ch]">
          <Words title={said.agenda} text={agenda} />
          <Words title={said.notes} text={notes} />
        </Disclosure>
      )}
    </li>
  );
}

function Words({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <div className="pb-2">
      <p className="text-xs font-medium text-ink-3">{title}</p>
      <p className="wrap-anywhere whitespace-pre-line text-ink-2">{text}</p>
    </div>
  );
}
