import * as words from "~/messages/en.ts";
import type { TimelineEvent } from "./timeline-event.ts";

/** What was, struck out, and what is. */
export function Changes({ changes }: { changes: NonNullable<TimelineEvent["facts"]["changes"]> }) {
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.field}>
          {words.timeline.fields[change.field] ?? change.field}:{" "}
          {change.before && <s className="text-ink-3">{change.before}</s>} {change.after}
        </li>
      ))}
    </ul>
  );
}
