import { Stage, State } from "../preview/stage.tsx";
import { DateField } from "./date-field.tsx";

export const title = "Date field";

export default function DateFieldPreview() {
  return (
    <Stage>
      <State label="Empty, filled, wrong" narrow>
        <div className="grid gap-3">
          <DateField aria-label="Start" />
          <DateField aria-label="Due" defaultValue="2027-02-14" />
          <DateField aria-label="Due before start" defaultValue="2026-02-14" aria-invalid />
        </div>
      </State>
      <State label="Portal" roomy narrow>
        <DateField aria-label="New date" defaultValue="2026-11-27" />
      </State>
    </Stage>
  );
}
