import type { TimelineType } from "@tandem/domain/timeline/timeline-event";
import { useMessages } from "../messages/messages-context.tsx";
import { Stage, State } from "../preview/stage.tsx";
import { TimelineIcon } from "./timeline-icon.tsx";

export const title = "Timeline icon";

export default function TimelineIconPreview() {
  const words = useMessages().timeline;
  return (
    <Stage>
      <State label="Every type has its word">
        <ul className="grid grid-cols-2 gap-2 text-sm md:grid-cols-4">
          {(Object.keys(words) as TimelineType[]).map((type) => (
            <li key={type} className="flex items-center gap-3">
              <TimelineIcon type={type} />
              {words[type]}
            </li>
          ))}
        </ul>
      </State>
      <State label="Another tone than usual" row>
        <TimelineIcon type="deliverable" tone="trouble" />
        <TimelineIcon type="ticket" tone="progress" />
      </State>
    </Stage>
  );
}
