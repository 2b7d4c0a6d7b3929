import { Stage, State } from "../preview/stage.tsx";
import { OBJECTIVE_STATUS_LOOK, ObjectiveStatus, type ObjectiveStatusName } from "./objective-status.tsx";

export const title = "Objective status";

const NAMES = Object.keys(OBJECTIVE_STATUS_LOOK) as ObjectiveStatusName[];

export default function ObjectiveStatusPreview() {
  return (
    <Stage>
      <State label="Quiet, in tables" row>
        {NAMES.map((status) => (
          <ObjectiveStatus key={status} status={status} />
        ))}
      </State>
      <State label="Pill" row>
        {NAMES.map((status) => (
          <ObjectiveStatus key={status} status={status} look="pill" />
        ))}
      </State>
    </Stage>
  );
}
