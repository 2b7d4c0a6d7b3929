import { Stage, State } from "../preview/stage.tsx";
import { Moment } from "./moment.tsx";

export const title = "Moment";

export default function MomentPreview() {
  return (
    <Stage>
      <State label="Moment, clock, exact">
        <ul className="grid gap-1 text-sm">
          <li>
            <Moment value="2026-11-20T14:18:00Z" />
          </li>
          <li>
            <Moment value="2026-11-17T08:50:00Z" />
          </li>
          <li>
            <Moment value="2025-02-03T08:50:00Z" />
          </li>
          <li>
            <Moment value="2026-11-17T08:50:00Z" look="clock" />
          </li>
          <li>
            <Moment value="2026-11-17T08:50:00Z" look="exact" timeZone="America/New_York" locale="en-US" />
          </li>
        </ul>
      </State>
    </Stage>
  );
}
