import type { ToldRecord } from "@tandem/domain/timeline/timeline-entry";
import { Moment } from "@tandem/ui/customer/moment";
import { Disclosure } from "@tandem/ui/primitives/disclosure";
import { TextLink } from "@tandem/ui/primitives/link";
import * as words from "~/messages/en.ts";
import { EntryFacts } from "./entry-facts.tsx";

/** A call: which way, when, how it went, what was said, and where it can be heard. */
export function EntryCall({ call, transcript }: Extract<ToldRecord, { kind: "call" }>) {
  const said = words.timeline.entry;
  const minutes = Math.floor(call.seconds / 60);
  const items = [
    { label: said.direction, value: said.directions[call.direction] },
    { label: said.when, value: <Moment value={call.startedAt} look="exact" /> },
    { label: said.lasted, value: said.duration(minutes, call.seconds % 60) },
    { label: said.disposition, value: call.disposition ?? (call.connected ? said.connected : said.notConnected) },
    ...(call.contact ? [{ label: said.contact, value: call.contact.name }] : []),
    ...(call.member ? [{ label: said.owner, value: call.member.name }] : []),
  ];
  return (
    <>
      {call.summary && <p className="max-w-[66ch] whitespace-pre-line text-ink-2 wrap-anywhere">{call.summary}</p>}
      <EntryFacts items={items} />
      {call.recordingUrl && /^https?:\/\//i.test(call.recordingUrl) && (
        <p>
          <TextLink href={call.recordingUrl} target="_blank" rel="noopener noreferrer">
            {said.recording}
          </TextLink>
        </p>
      )}
      {transcript && (
        <Disclosure summary={said.transcript}>
          <p className="max-h-96 max-w-[66ch] overflow-y-auto whitespace-pre-line text-ink-2 wrap-anywhere">
            {transcript}
          </p>
        </Disclosure>
      )}
    </>
  );
}
