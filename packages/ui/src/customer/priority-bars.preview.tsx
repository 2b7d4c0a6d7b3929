import { Stage, State } from "../preview/stage.tsx";
import { PriorityBars } from "./priority-bars.tsx";

export const title = "Priority bars";

export default function PriorityBarsPreview() {
  return (
    <Stage>
      <State label="Objectives" row>
        <PriorityBars priority="high" />
        <PriorityBars priority="medium" />
        <PriorityBars priority="low" />
      </State>
    </Stage>
  );
}
