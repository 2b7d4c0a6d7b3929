import type { Meeting } from "@tandem/domain/meetings/meeting";
import { Moment } from "@tandem/ui/customer/moment";
import { TextLink } from "@tandem/ui/primitives/link";
import { Fragment } from "react";
import * as words from "~/messages/en.ts";
import { EntryFacts } from "./entry-facts.tsx";

/** A meeting: when, who was there, what was planned, said and decided. */
export function EntryMeeting({ meeting }: { meeting: Meeting }) {
  const said = words.timeline.entry;
  const { companyId, startsAt, endsAt, location, attendees, agenda, notes, outcome, organizer } = meeting;
  const items = [
    { label: said.when, value: <Moment value={startsAt} look="exact" /> },
    { label: said.until, value: <Moment value={endsAt} look="clock" /> },
    ...(location ? [{ label: said.location, value: location }] : []),
    ...(organizer ? [{ label: said.organizer, value: organizer.name }] : []),
    ...(attendees.length > 0
      ? [
          {
            label: said.attendees,
            value: attendees.map((one, index) => (
              <Fragment key={`${one.contactId ?? one.memberId ?? one.email}`}>
                {index > 0 && ", "}
                {one.contactId ? (
                  <TextLink href={`/companies/${companyId}/contacts/${one.contactId}`}>{one.name}</TextLink>
                ) : (
                  one.name
                )}
                {one.response !== "pending" && ` (${said.responses[one.response]})`}
              </Fragment>
            )),
          },
        ]
      : []),
    ...(outcome ? [{ label: said.outcome, value: outcome }] : []),
  ];
  return (
    <>
      <EntryFacts items={items} />
      <Part title={said.agenda} text={agenda} />
      <Part title={said.notes} text={notes} />
    </>
  );
}

function Part({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <div>
      <h4 className="text-xs font-semibold text-ink-2">{title}</h4>
      <p className="max-w-[66ch] whitespace-pre-line text-ink-2 wrap-anywhere">{text}</p>
    </div>
  );
}
