import type { ToldRecord } from "@tandem/domain/timeline/timeline-entry";
import type { TimelineEvent as WholeEvent } from "@tandem/domain/timeline/timeline-event";
import { Day } from "@tandem/ui/customer/day";
import { Money } from "@tandem/ui/customer/money";
import type { ReactNode } from "react";
import * as words from "~/messages/en.ts";
import { Changes } from "./changes.tsx";
import { EntryCall } from "./entry-call.tsx";
import { EntryFacts } from "./entry-facts.tsx";
import { EntryMail } from "./entry-mail.tsx";
import { EntryMeeting } from "./entry-meeting.tsx";
import { EntryTicket } from "./entry-ticket.tsx";
import { MentionText } from "./marked-text.tsx";

/** The record as it is now, by its kind; what has no shape of its own shows the event's text and facts. */
export function EntryRecord({ event, record }: { event: WholeEvent; record: ToldRecord | null }) {
  switch (record?.kind) {
    case "email":
      return <EntryMail {...record} />;
    case "call":
      return <EntryCall {...record} />;
    case "meeting":
      return <EntryMeeting meeting={record.meeting} />;
    case "ticket":
      return <EntryTicket ticket={record.ticket} event={event} />;
    case "deal":
    case "quote":
    case "order":
    case "task":
    case "signal":
      return <Told event={event} facts={factsOf(record)} />;
    default:
      return <Told event={event} facts={[]} />;
  }
}

type Fact = [label: string, value: ReactNode];

function Told({ event, facts }: { event: WholeEvent; facts: Fact[] }) {
  const known = [...facts, ...ownFacts(event)].filter(([, value]) => value !== null && value !== "");
  return (
    <>
      {event.body && (
        <p className="max-w-[66ch] whitespace-pre-line text-ink-2 wrap-anywhere">
          <MentionText text={event.body} mentions={event.facts.mentions} />
        </p>
      )}
      {event.facts.changes && <Changes changes={event.facts.changes} />}
      {known.length > 0 && <EntryFacts items={known.map(([label, value]) => ({ label, value }))} />}
    </>
  );
}

const said = words.timeline.entry;

const ownFacts = ({ source, facts }: WholeEvent): Fact[] => [
  [said.source, source === "tandem" ? null : source],
  [said.participants, facts.participants?.join(", ") ?? null],
];

function factsOf(record: Extract<ToldRecord, { kind: "deal" | "quote" | "order" | "task" | "signal" }>): Fact[] {
  const money = (amount: { minor: number; currency: string } | null) =>
    amount && <Money minor={amount.minor} currency={amount.currency} />;
  const day = (value: string | null) => value && <Day value={value} />;
  switch (record.kind) {
    case "deal": {
      const { stage, value, owner, contact, expectedCloseOn, nextStep, products } = record.deal;
      return [
        [said.stage, stage.name],
        [said.value, money(value)],
        [said.owner, owner?.name ?? null],
        [said.contact, contact?.name ?? null],
        [said.closesOn, day(expectedCloseOn)],
        [said.nextStep, nextStep],
        [said.products, products.join(", ")],
      ];
    }
    case "quote":
      return [
        [said.number, record.quote.number],
        [said.status, words.commerce.states[record.quote.status]],
        [said.total, money(record.quote.total)],
        [said.validUntil, day(record.quote.validUntil)],
      ];
    case "order":
      return [
        [said.number, record.order.number],
        [said.status, words.commerce.states[record.order.status]],
        [said.total, money(record.order.total)],
      ];
    case "task":
      return [
        [said.description, record.task.description],
        [said.owner, record.task.assignee?.name ?? null],
        [said.contact, record.task.contact?.name ?? null],
        [said.dueOn, day(record.task.dueOn)],
      ];
    case "signal":
      return [
        [said.topic, record.signal.topic],
        [said.detail, record.signal.detail],
        [said.contact, record.signal.contact?.name ?? null],
      ];
  }
}
