import { useParams } from "@remix-run/react";
import type { TimelineEntry } from "@tandem/domain/timeline/timeline-entry";
import { Button } from "@tandem/ui/primitives/button";
import { TextLink } from "@tandem/ui/primitives/link";
import { useEffect, useState } from "react";
import { fetchJson } from "~/fetch-json.ts";
import * as words from "~/messages/en.ts";
import { recordPath } from "~/record-path.ts";
import { EntryActs } from "./entry-acts.tsx";
import { EntryRecord } from "./entry-record.tsx";
import type { TimelineEvent } from "./timeline-event.ts";

/** Everything an entry holds, read when it is opened; until then its beginning stands here. */
export function EntryDetail({ event }: { event: TimelineEvent }) {
  const { companyId = "" } = useParams();
  const [entry, setEntry] = useState<TimelineEntry | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was edited, and what is tried again, is read anew
  useEffect(() => {
    const stop = new AbortController();
    setFailed(false);
    fetchJson<TimelineEntry>(`/companies/${companyId}/timeline/entries/${event.id}`, stop.signal).then(
      setEntry,
      () => !stop.signal.aborted && setFailed(true),
    );
    return () => stop.abort();
  }, [companyId, event.id, event.body, attempt]);
  const href = recordPath(companyId, { object: event.object, id: event.recordId });
  const said = words.timeline.entry;
  return (
    <div className="grid max-w-[80ch] gap-3 pb-1" aria-busy={!entry && !hasFailed}>
      {hasFailed ? (
        <p role="alert" className="flex flex-wrap items-center gap-2 text-ink-2">
          {said.failed}
          <Button size="xs" onClick={() => setAttempt(attempt + 1)}>
            {words.timeline.tryAgain}
          </Button>
        </p>
      ) : entry ? (
        <EntryRecord event={entry.event} record={entry.record} />
      ) : (
        <p className="max-w-[66ch] whitespace-pre-line text-ink-2">{event.body}</p>
      )}
      <div className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
        {href && <TextLink href={href}>{said.open[event.object] ?? said.openRecord}</TextLink>}
        <EntryActs event={event} record={entry?.record ?? null} onSaved={() => setAttempt(attempt + 1)} />
      </div>
    </div>
  );
}
