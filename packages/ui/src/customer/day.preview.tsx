import { Stage, State } from "../preview/stage.tsx";
import { Day } from "./day.tsx";

export const title = "Day";

export default function DayPreview() {
  return (
    <Stage>
      <State label="Looks">
        <ul className="grid gap-1 text-sm">
          <li>
            <Day value="2026-12-15" /> and <Day value="2027-02-14" />
          </li>
          <li>
            <Day value="2027-02-14" look="long" />
          </li>
          <li>
            <Day value="2026-11-24" look="weekday" />
          </li>
          <li>
            <Day value="2027-02-14" look="distance" unit="day" />
          </li>
          <li>
            <Day value="2027-02-14" locale="nl-NL" look="long" />
          </li>
        </ul>
      </State>
    </Stage>
  );
}
