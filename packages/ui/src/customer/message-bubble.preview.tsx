import { Stage, State } from "../preview/stage.tsx";
import { FileRow } from "./file-row.tsx";
import { MessageBubble } from "./message-bubble.tsx";

export const title = "Message bubble";

export default function MessageBubblePreview() {
  return (
    <Stage>
      <State label="Portal: yours, ours, with files" roomy>
        <div className="grid max-w-2xl gap-5">
          <MessageBubble
            author="Ben Okafor"
            side="customer"
            mine
            at="2026-11-16T07:52:00Z"
            files={<FileRow name="prices-2026-11-16.csv" href="#prices" meta="412 kB" />}
          >
            Our Monday price file (5,812 rows) stops at row 5,000 with “import incomplete”. Smaller files pass.
          </MessageBubble>
          <MessageBubble author="Liv Hansen" note="Northwind" side="customer" at="2026-11-19T09:05:00Z">
            All five regions have the list on Monday’s agenda.
          </MessageBubble>
          <MessageBubble author="Tomás Rivera" side="vendor" at="2026-11-20T14:18:00Z">
            The fix is ready for Monday’s file. One question before I switch it on.
          </MessageBubble>
        </div>
      </State>
      <State label="Admin: who can read it" narrow>
        <div className="grid gap-4">
          <MessageBubble author="Ben Okafor" side="customer" at="2026-11-20T10:00:00Z" visibility="shared">
            Ghent would rather start a week later than half finished.
          </MessageBubble>
          <MessageBubble author="Jonas Lindqvist" side="vendor" at="2026-11-19T10:00:00Z" visibility="internal">
            https://tandem.example/objectives/0199a1b2c3d4e5f60718293a4b5c6d7e8f90/history?from=2026-01-01
          </MessageBubble>
        </div>
      </State>
    </Stage>
  );
}
