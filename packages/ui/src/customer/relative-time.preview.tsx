import { Stage, State } from "../preview/stage.tsx";
import { RelativeTime } from "./relative-time.tsx";

export const title = "Relative time";

const VALUES = [
  "2026-11-21T13:59:40Z",
  "2026-11-21T13:20:00Z",
  "2026-11-21T08:00:00Z",
  "2026-11-20T15:12:00Z",
  "2026-11-12T09:00:00Z",
  "2026-10-02T09:00:00Z",
  "2025-08-17T09:00:00Z",
  "2026-12-05T09:00:00Z",
];

export default function RelativeTimePreview() {
  return (
    <Stage>
      <State label="From now to last year, exact on hover">
        <ul className="grid gap-1 text-sm">
          {VALUES.map((value) => (
            <li key={value}>
              <RelativeTime value={value} />
            </li>
          ))}
        </ul>
      </State>
      <State label="In a sentence; in days; in German">
        <p className="text-sm">
          Last visit <RelativeTime value="2026-11-20T15:12:00Z" inline />, last word of the CFO{" "}
          <RelativeTime value="2026-08-17T09:00:00Z" unit="day" inline />.{" "}
          <RelativeTime value="2026-11-20T15:12:00Z" locale="de-DE" />.
        </p>
      </State>
    </Stage>
  );
}
